package org.keurwerk.certificate.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.RegisterStatus;
import org.keurwerk.certificate.register.Register;
import org.keurwerk.certificate.register.RegisterPage;
import org.keurwerk.certificate.register.RegisterSearch;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.commons.web.CsvFile;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register for people. With script the results change in place, without it the page comes anew; the answer is the same. */
@Controller
class RegisterPageController {

    private static final int AT_A_TIME = 100;
    private static final String[] COLUMNS = {
        "fact.organisation",
        "fact.place",
        "fact.number",
        "fact.scope",
        "fact.framework",
        "fact.decided-on",
        "fact.valid-until",
        "fact.status"
    };

    private final Register register;
    private final BusinessTime time;
    private final MessageSource words;

    RegisterPageController(Register register, BusinessTime time, MessageSource words) {
        this.register = register;
        this.time = time;
        this.words = words;
    }

    @GetMapping("/register")
    String search(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String framework,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        RegisterSearch search = RegisterParameters.read(q, scope, status, framework, page, null);
        RegisterPage found = register.search(search, time.today());
        model.addAttribute("search", search);
        model.addAttribute("found", found);
        model.addAttribute(
                "rows",
                found.entries().stream()
                        .map(entry -> RegisterRow.of(entry, time.today()))
                        .toList());
        model.addAttribute("scopes", Scope.values());
        model.addAttribute("statuses", RegisterStatus.values());
        model.addAttribute("frameworks", register.frameworks());
        model.addAttribute("nothingYet", found.total() == 0 && register.isEmpty());
        return "register";
    }

    /** What the page shows for the same search, on all its pages, for a spreadsheet. */
    @GetMapping("/register/list.csv")
    void file(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String scope,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String framework,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        RegisterSearch search = RegisterParameters.read(q, scope, status, framework, null, null);
        CsvFile.write(
                response,
                locale,
                "register",
                Stream.of(COLUMNS)
                        .map(column -> words.getMessage(column, null, locale))
                        .toList(),
                page -> register.search(search.part(page, AT_A_TIME), time.today()).entries().stream()
                        .map(entry -> row(RegisterRow.of(entry, time.today()), locale))
                        .toList());
    }

    private List<@Nullable Object> row(RegisterRow row, Locale locale) {
        return CsvFile.row(
                row.organisation(),
                row.place(),
                row.number(),
                words.getMessage("scope." + row.scope(), null, locale),
                row.framework().nameIn(locale.getLanguage()),
                row.decidedOn(),
                row.validUntil(),
                words.getMessage("status." + row.look().status(), null, locale));
    }
}
