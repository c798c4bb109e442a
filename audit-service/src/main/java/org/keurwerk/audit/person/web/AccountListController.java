package org.keurwerk.audit.person.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Role;
import org.keurwerk.commons.web.CsvFile;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of accounts, for the office: on a page and as a file for a spreadsheet. */
@Controller
@RequestMapping("/office/accounts")
@PreAuthorize("hasRole('OFFICE')")
class AccountListController {

    private final Accounts accounts;
    private final MessageSource words;

    AccountListController(Accounts accounts, MessageSource words) {
        this.accounts = accounts;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "name") AccountOrder sort,
            Model model) {
        model.addAttribute("accounts", found(q, role, sort));
        model.addAttribute("q", q);
        model.addAttribute("role", role);
        model.addAttribute("sort", sort);
        model.addAttribute("orders", AccountOrder.values());
        model.addAttribute("roles", InvitationFields.roles());
        return "person/accounts";
    }

    /** What the page shows for the same search, for a spreadsheet. */
    @GetMapping("/list.csv")
    void file(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(defaultValue = "name") AccountOrder sort,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        List<Account> found = found(q, role, sort);
        CsvFile.write(
                response,
                locale,
                words.getMessage("accounts.title", null, locale),
                Stream.of("field.person.name", "login.username", "field.role", "field.email", "field.state")
                        .map(column -> words.getMessage(column, null, locale))
                        .toList(),
                found.stream().map(one -> row(one, locale)).toList());
    }

    private List<@Nullable Object> row(Account account, Locale locale) {
        String state = account.closedAt() != null ? "closed" : account.invited() ? "invited" : "open";
        return CsvFile.row(
                account.displayName(),
                account.username(),
                account.roles().stream()
                        .map(one -> words.getMessage("role." + one, null, locale))
                        .collect(Collectors.joining(", ")),
                account.email(),
                words.getMessage("account.state." + state, null, locale));
    }

    private List<Account> found(String text, @Nullable Role role, AccountOrder order) {
        return accounts.findAll().stream()
                .filter(account -> !account.roles().contains(Role.SERVICE))
                .filter(account -> role == null || account.roles().contains(role))
                .filter(account -> account.isFoundBy(text))
                .sorted(order.comparator())
                .toList();
    }
}
