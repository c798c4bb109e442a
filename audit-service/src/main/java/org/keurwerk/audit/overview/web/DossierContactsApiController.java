package org.keurwerk.audit.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.overview.DossierContacts;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whom to call or write to about a dossier, for whoever sees it. */
@RestController
@Tag(name = "Trajectories")
class DossierContactsApiController {

    private final DossierContacts contacts;

    DossierContactsApiController(DossierContacts contacts) {
        this.contacts = contacts;
    }

    @GetMapping("/api/v1/trajectories/{id}/contacts")
    @Operation(summary = "Names, addresses and telephone numbers of the organisation's people and of the auditors")
    DossierContacts.Contacts contacts(@PathVariable TrajectoryId id) {
        return contacts.of(id, Caller.current());
    }
}
