package org.keurwerk.audit.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.commons.web.CsvFile;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of organisations as a file for a spreadsheet: what the page shows for the same search, on all its pages. */
@Controller
@PreAuthorize("hasRole('OFFICE')")
class OrganisationFileController {

    private static final int AT_A_TIME = 100;

    private final Organisations organisations;
    private final CertifiedFor certifiedFor;
    private final Wording wording;

    OrganisationFileController(Organisations organisations, CertifiedFor certifiedFor, Wording wording) {
        this.organisations = organisations;
        this.certifiedFor = certifiedFor;
        this.wording = wording;
    }

    @GetMapping("/office/organisations/list.csv")
    void list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "name") OrganisationOrder sort,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        CsvFile.write(
                response,
                locale,
                wording.say("organisations.title"),
                Stream.of(
                                "field.name",
                                "field.place",
                                "field.email",
                                "field.language",
                                "organisation.scopes",
                                "organisation.merged-into.column")
                        .map(wording::say)
                        .toList(),
                page -> rows(organisations
                        .found(q, PageRequest.of(page, AT_A_TIME, sort.sort()))
                        .getContent()));
    }

    private List<List<@Nullable Object>> rows(List<Organisation> found) {
        Map<OrganisationId, List<Scope>> scopes = certifiedFor.of(found);
        return found.stream()
                .map(one -> CsvFile.row(
                        one.name(),
                        one.place(),
                        one.email(),
                        one.language(),
                        wording.scopes(scopes.getOrDefault(one.id(), List.of())),
                        one.isCurrent()
                                ? ""
                                : organisations
                                        .current(one.id())
                                        .map(Organisation::name)
                                        .orElse("")))
                .toList();
    }
}
