package org.keurwerk.audit.overview.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.framework.Framework.SubNorm;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.audit.task.TaskKind;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.audit.worklist.Submission;
import org.keurwerk.commons.web.Dates;
import org.springframework.stereotype.Component;

/** Makes a frozen submission readable: every field under its name, lists as sections, codes as words. */
@Component
class SubmissionReader {

    /** In the order of the forms; what is not named here comes after. */
    private static final List<String> ORDER = List.of(
            "contactName",
            "contactEmail",
            "contactPhone",
            "branches",
            "staffFte",
            "reach",
            "services",
            "auditCategory",
            "halfDays",
            "lead",
            "coAuditors",
            "accepted",
            "independent",
            "option",
            "days",
            "ambitions",
            "bottlenecks",
            "judgement",
            "situation",
            "score",
            "phase",
            "rationale",
            "agreed",
            "summary",
            "finding",
            "developmentPoint",
            "text",
            "outcome",
            "reason",
            "trajectory",
            "report",
            "auditor",
            "communication",
            "remarks");

    private static final List<String> TITLES = List.of("subNorm", "norm", "scope", "remark");

    private final Wording wording;
    private final Dates dates;

    SubmissionReader(Wording wording, Dates dates) {
        this.wording = wording;
        this.dates = dates;
    }

    /** A part with a title, empty for the first one. */
    record Section(String title, List<Entry> entries) {}

    /** A field and what was said. */
    record Entry(String label, String text) {}

    List<Section> read(Submission submission, Trajectory trajectory, Framework framework, Locale locale) {
        List<Section> sections = new ArrayList<>();
        List<Entry> top = new ArrayList<>();
        sorted(submission.content()).forEach((field, value) -> {
            if (value instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
                int index = 0;
                for (Object item : list) {
                    sections.add(section((Map<?, ?>) item, index++, framework, locale));
                }
            } else if (submission.kind() == TaskKind.CHOOSE_VISIT_DATE && trajectory.visit() != null) {
                top.add(new Entry(label("days"), wording.days(trajectory.visit().days())));
            } else {
                top.add(new Entry(label(field), text(field, value)));
            }
        });
        if (!top.isEmpty()) {
            sections.add(0, new Section("", top));
        }
        return List.copyOf(sections);
    }

    private Section section(Map<?, ?> item, int index, Framework framework, Locale locale) {
        List<Entry> entries = new ArrayList<>();
        sorted(item).forEach((field, value) -> {
            if (!TITLES.contains(field)) {
                entries.add(new Entry(label(field), text(field, value)));
            }
        });
        return new Section(title(item, index, framework, locale.getLanguage()), List.copyOf(entries));
    }

    private String title(Map<?, ?> item, int index, Framework framework, String language) {
        if (item.get("subNorm") instanceof String id) {
            return framework.subNorms().stream()
                    .filter(subNorm -> subNorm.id().equals(id))
                    .map((SubNorm subNorm) -> id + " " + subNorm.titleIn(language))
                    .findFirst()
                    .orElse(id);
        }
        if (item.get("norm") instanceof String id) {
            return wording.say("form.norm", id) + " · "
                    + framework
                            .norm(id)
                            .map((Norm norm) -> norm.titleIn(language))
                            .orElse("");
        }
        if (item.get("scope") instanceof String scope) {
            return wording.say("scope." + scope + ".long");
        }
        return wording.say(item.containsKey("remark") ? "response.remark" : "visit.option", index + 1);
    }

    private String label(String field) {
        return wording.say("field." + field);
    }

    private String text(String field, @Nullable Object value) {
        if (value == null || value.toString().isBlank() || value.equals(List.of())) {
            return wording.say("submission.empty");
        }
        return switch (field) {
            case "lead" -> wording.name(Account.idOf(value.toString()));
            case "coAuditors" -> each(value, name -> wording.name(Account.idOf(name)));
            case "days" -> each(value, day -> dates.full(LocalDate.parse(day)));
            case "auditCategory" -> wording.say("category.short." + value);
            case "outcome" -> wording.say("outcome." + value);
            case "phase" -> wording.say("score.phase." + value);
            case "staffFte" -> wording.decimal(value);
            default -> value instanceof Boolean yes ? wording.say(yes ? "common.yes" : "common.no") : value.toString();
        };
    }

    private String each(Object list, java.util.function.UnaryOperator<String> said) {
        return list instanceof List<?> items
                ? items.stream().map(item -> said.apply(String.valueOf(item))).collect(Collectors.joining(", "))
                : said.apply(list.toString());
    }

    private static Map<String, Object> sorted(Map<?, ?> content) {
        Map<String, Object> sorted = new java.util.LinkedHashMap<>();
        ORDER.stream().filter(content::containsKey).forEach(field -> sorted.put(field, content.get(field)));
        content.forEach((field, value) -> sorted.putIfAbsent(String.valueOf(field), value));
        return sorted;
    }
}
