package org.keurwerk.audit.person.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.person.ChangingAccount;
import org.keurwerk.audit.person.ChangingAccount.Person;
import org.keurwerk.audit.person.web.AccountsApiController.AccountView;
import org.keurwerk.audit.portal.IfMatch;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One's own account. */
@RestController
@RequestMapping("/api/v1/profile")
@Tag(name = "Accounts")
class ProfileApiController {

    private final ChangingAccount changing;

    ProfileApiController(ChangingAccount changing) {
        this.changing = changing;
    }

    @GetMapping
    @Operation(summary = "What is known of the caller", description = "Its ETag is its version, for If-Match.")
    ResponseEntity<AccountView> own() {
        return tagged(changing.find(Caller.current().accountId()));
    }

    @PutMapping
    @Operation(
            summary = "Change what is known of the caller",
            description =
                    "Mails says for two kinds of letters whether each comes at once or in one list a day: that it is one's turn,"
                            + " and reminders. All other letters come at once. Left out, it stays as it is."
                            + " With If-Match a change that was made since is refused (412)."
                            + " An address at which somebody else is reached already is refused (409), unless another=true says that it is meant.")
    ResponseEntity<AccountView> change(
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(defaultValue = "false") boolean another,
            @Valid @RequestBody Person person) {
        Caller caller = Caller.current();
        changing.mustBeMeant(caller.accountId(), person, another);
        return tagged(
                IfMatch.with(ifMatch, null, version -> changing.change(caller.accountId(), version, person, caller)));
    }

    private static ResponseEntity<AccountView> tagged(Account account) {
        return ResponseEntity.ok().eTag(IfMatch.tag(account.version())).body(AccountView.of(account));
    }
}
