package org.keurwerk.certificate.register.web;

import org.jspecify.annotations.Nullable;
import org.keurwerk.certificate.lifecycle.RegisterStatus;
import org.keurwerk.certificate.register.Register;
import org.keurwerk.certificate.register.RegisterPage;
import org.keurwerk.certificate.register.RegisterSearch;
import org.keurwerk.commons.time.BusinessTime;
import org.keurwerk.contracts.audit.Scope;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register for people. With script the results change in place, without it the page comes anew; the answer is the same. */
@Controller
class RegisterPageController {

    private final Register register;
    private final BusinessTime time;

    RegisterPageController(Register register, BusinessTime time) {
        this.register = register;
        this.time = time;
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
}
