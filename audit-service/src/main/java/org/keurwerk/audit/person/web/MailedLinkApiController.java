package org.keurwerk.audit.person.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.keurwerk.audit.person.MailingLinks;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives the service that sends mails the link that one of them carries. */
@RestController
@PreAuthorize("hasRole('SERVICE')")
@Tag(name = "Accounts")
class MailedLinkApiController {

    private final MailingLinks mailing;
    private final PortalAddress portal;

    MailedLinkApiController(MailingLinks mailing, PortalAddress portal) {
        this.mailing = mailing;
        this.portal = portal;
    }

    /** The link; it works once, for a limited time, and until there is a newer one. */
    record MailedLink(String link) {}

    @PostMapping("/api/v1/link-requests/{requestId}/link")
    @Operation(summary = "A fresh link for the mail of a request (services)")
    MailedLink link(@PathVariable String requestId, HttpServletRequest request) {
        return mailing.secretFor(requestId)
                .map(secret -> new MailedLink(portal.welcome(secret, request)))
                .orElseThrow(() -> ProblemException.notFound("link-request"));
    }
}
