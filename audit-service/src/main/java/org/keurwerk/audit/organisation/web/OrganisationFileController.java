package org.keurwerk.audit.organisation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.commons.web.CsvFile;
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
    private final Wording wording;

    OrganisationFileController(Organisations organisations, Wording wording) {
        this.organisations = organisations;
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
                Stream.of("field.name", "field.place", "field.email", "field.language", "organisation.scopes")
                        .map(wording::say)
                        .toList(),
                page -> organisations.found(q, PageRequest.of(page, AT_A_TIME, sort.sort())).stream()
                        .map(one -> CsvFile.row(
                                one.name(), one.place(), one.email(), one.language(), wording.scopes(one.scopes())))
                        .toList());
    }
}
