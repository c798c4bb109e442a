package org.keurwerk.audit.programme.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.portal.FormView;
import org.keurwerk.audit.portal.TypedForm;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.audit.programme.Activity;
import org.keurwerk.audit.programme.AgreedVisit;
import org.keurwerk.audit.programme.ProgrammeRow;
import org.keurwerk.audit.programme.ProgrammeRow.Planned;
import org.keurwerk.audit.programme.ProgrammeView;
import org.keurwerk.audit.programme.RowSaid;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A row between its form and what is sent: read, shown again, and both texts in words where two people saved the same row. */
@Component
class RowFields {

    private final Wording wording;

    RowFields(Wording wording) {
        this.wording = wording;
    }

    RowSaid said(TypedForm form) {
        return new RowSaid(
                form.textIfAny("day"),
                form.textIfAny("from"),
                form.textIfAny("to"),
                form.textIfAny("activity"),
                form.textIfAny("subject"),
                new ArrayList<>(form.ticked("norms")),
                form.textIfAny("people"),
                new ArrayList<>(form.ticked("auditors")),
                form.textIfAny("place"));
    }

    /** What a row holds, as its form. */
    FormView shown(ProgrammeView view, ProgrammeRow row) {
        Planned planned = row.planned();
        Map<String, String> values = new HashMap<>(texts(planned));
        values.put("day", planned.day().toString());
        values.put("activity", planned.activity().name());
        planned.norms().forEach(norm -> values.put("norms[" + norm + "]", norm));
        view.visit().team().stream()
                .filter(member -> planned.auditors().contains(member.account()))
                .forEach(member -> values.put("auditors[" + member.username() + "]", member.username()));
        return new FormView(values, List.of());
    }

    /** An empty form: it goes on where the last row ends. */
    FormView fresh(ProgrammeView view) {
        List<ProgrammeRow> rows = view.programme().rows().stream()
                .filter(row -> view.visit().days().contains(row.planned().day()))
                .toList();
        if (rows.isEmpty()) {
            return new FormView(
                    view.visit().days().isEmpty()
                            ? Map.of()
                            : Map.of("day", view.visit().days().get(0).toString()),
                    List.of());
        }
        Planned last = rows.get(rows.size() - 1).planned();
        return new FormView(
                Map.of("day", last.day().toString(), "from", last.to().toString()), List.of());
    }

    /** What a row holds, as people read it. */
    FormView read(ProgrammeView view, ProgrammeRow row) {
        Planned planned = row.planned();
        Map<String, String> values = new HashMap<>(texts(planned));
        values.put("day", wording.date(planned.day()));
        values.put("activity", wording.value(planned.activity(), ""));
        values.put("norms", String.join(", ", planned.norms()));
        values.put("auditors", names(planned.auditors(), wording::name));
        return new FormView(values, List.of());
    }

    /** What was typed, as people read it. */
    TypedForm read(ProgrammeView view, TypedForm form) {
        RowSaid said = said(form);
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.set("day", day(view, said.day()));
        typed.set("from", text(said.from()));
        typed.set("to", text(said.to()));
        typed.set("activity", activity(said.activity()));
        typed.set("subject", text(said.subject()));
        typed.set("norms", String.join(", ", form.ticked("norms")));
        typed.set("people", text(said.people()));
        typed.set("auditors", names(form.ticked("auditors"), username -> name(view.visit(), username)));
        typed.set("place", text(said.place()));
        return new TypedForm(typed);
    }

    /** The same of what a program sent. */
    TypedForm read(ProgrammeView view, RowSaid said) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.set("day", text(said.day()));
        fields.set("from", text(said.from()));
        fields.set("to", text(said.to()));
        fields.set("activity", text(said.activity()));
        fields.set("subject", text(said.subject()));
        fields.set("people", text(said.people()));
        fields.set("place", text(said.place()));
        fields.put("norms", known(said.norms()));
        fields.put("auditors", known(said.auditors()));
        return read(view, new TypedForm(fields));
    }

    private static Map<String, String> texts(Planned planned) {
        return Map.of(
                "from", planned.from().toString(),
                "to", planned.to().toString(),
                "subject", text(planned.subject()),
                "people", text(planned.people()),
                "place", text(planned.place()));
    }

    private String day(ProgrammeView view, @Nullable String said) {
        return view.visit().days().stream()
                .filter(day -> day.toString().equals(said))
                .findFirst()
                .map(wording::date)
                .orElse(text(said));
    }

    private String activity(@Nullable String said) {
        for (Activity one : Activity.values()) {
            if (one.name().equals(said)) {
                return wording.value(one, "");
            }
        }
        return text(said);
    }

    private static String name(AgreedVisit visit, String username) {
        return visit.team().stream()
                .filter(member -> member.username().equals(username))
                .findFirst()
                .map(AgreedVisit.Member::name)
                .orElse(username);
    }

    private static <T> String names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).sorted().collect(Collectors.joining(", "));
    }

    private static List<String> known(@Nullable List<@Nullable String> said) {
        return said == null
                ? List.of()
                : said.stream().filter(Objects::nonNull).map(String::valueOf).toList();
    }

    private static String text(@Nullable String said) {
        return said == null ? "" : said;
    }
}
