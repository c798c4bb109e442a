package org.keurwerk.audit.auditor.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.auditor.AuditorKind;
import org.keurwerk.audit.auditor.FindingAuditors;
import org.keurwerk.audit.auditor.FindingAuditors.Found;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.commons.web.CsvFile;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of auditors, for the office: on a page and as a file for a spreadsheet. */
@Controller
@RequestMapping("/office/auditors")
@PreAuthorize("hasRole('OFFICE')")
class AuditorListController {

    private final FindingAuditors finding;
    private final Wording wording;

    AuditorListController(FindingAuditors finding, Wording wording) {
        this.finding = finding;
        this.wording = wording;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "name") AuditorOrder sort,
            Model model) {
        model.addAttribute("auditors", found(q, scope, sort));
        model.addAttribute("q", q);
        model.addAttribute("scope", scope);
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("sort", sort);
        model.addAttribute("orders", AuditorOrder.values());
        return "auditor/auditors";
    }

    /** What the page shows for the same search, for a spreadsheet. */
    @GetMapping("/list.csv")
    void file(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String scope,
            @RequestParam(defaultValue = "name") AuditorOrder sort,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        List<Found> found = found(q, scope, sort);
        CsvFile.write(
                response,
                locale,
                wording.say("auditors.title"),
                Stream.of(
                                "field.person.name",
                                "field.email",
                                "field.auditorKind",
                                "auditors.competent.today",
                                "auditors.ends",
                                "field.state")
                        .map(wording::say)
                        .toList(),
                found.stream().map(this::row).toList());
    }

    private List<Found> found(String text, String scope, AuditorOrder order) {
        Scope wanted = Stream.of(Scope.values())
                .filter(one -> one.name().equals(scope))
                .findFirst()
                .orElse(null);
        return finding.find(text, wanted).stream().sorted(order.comparator()).toList();
    }

    private List<@Nullable Object> row(Found found) {
        AuditorKind kind = found.auditor().kind();
        return CsvFile.row(
                found.account().displayName(),
                found.account().email(),
                kind == null ? "" : wording.say("value.AuditorKind." + kind),
                wording.scopes(found.competent()),
                found.ending().stream()
                        .map(one -> wording.scopes(List.of(one.scope())) + " " + one.lastDay())
                        .collect(Collectors.joining(", ")),
                wording.say(
                        found.account().closedAt() != null
                                ? "account.state.closed"
                                : found.away() ? "auditor.away" : "auditor.there"));
    }
}
