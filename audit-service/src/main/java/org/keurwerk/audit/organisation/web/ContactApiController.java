package org.keurwerk.audit.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Contact;
import org.keurwerk.audit.organisation.Contacts;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How to reach a party. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Accounts")
class ContactApiController {

    private final Contacts contacts;

    ContactApiController(Contacts contacts) {
        this.contacts = contacts;
    }

    @GetMapping("/contacts/{partyId}")
    @PreAuthorize("hasAnyRole('SERVICE', 'OFFICE')")
    @Operation(
            summary = "Name, address and language of a party, for whoever writes to it",
            description = "For a letter about a trajectory also whom the organisation named for it in its intake.")
    Contact contact(@PathVariable String partyId, @RequestParam(required = false) @Nullable TrajectoryId trajectory) {
        return (trajectory == null ? contacts.of(partyId) : contacts.of(partyId, trajectory))
                .orElseThrow(() -> ProblemException.notFound("contact"));
    }
}
