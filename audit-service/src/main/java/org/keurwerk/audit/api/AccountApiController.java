package org.keurwerk.audit.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Contact;
import org.keurwerk.audit.organisation.Contacts;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who am I, and how to reach a party. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Accounts")
class AccountApiController {

    private final Contacts contacts;

    AccountApiController(Contacts contacts) {
        this.contacts = contacts;
    }

    /** The account of this request. */
    record Me(
            String account,
            String username,
            String displayName,
            List<String> roles,
            @Nullable String organisationId) {}

    @GetMapping("/me")
    @Operation(summary = "The account of this request")
    Me me() {
        Caller caller = Caller.current();
        return new Me(
                caller.accountId(),
                caller.username(),
                caller.displayName(),
                caller.roles().stream().map(Enum::name).sorted().toList(),
                caller.organisationId());
    }

    @GetMapping("/contacts/{partyId}")
    @PreAuthorize("hasAnyRole('SERVICE', 'OFFICE')")
    @Operation(summary = "Name, address and language of a party, for whoever writes to it")
    Contact contact(@PathVariable String partyId) {
        return contacts.of(partyId).orElseThrow(() -> ProblemException.notFound("contact"));
    }
}
