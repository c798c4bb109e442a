package org.keurwerk.audit.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.organisation.NamingSecondContact;
import org.keurwerk.audit.organisation.NamingSecondContact.SecondContact;
import org.keurwerk.audit.organisation.Organisation;
import org.keurwerk.commons.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who gets a copy of what is asked of one's own organisation. */
@RestController
@RequestMapping("/api/v1/profile/second-contact")
@Tag(name = "Organisations")
class SecondContactApiController {

    private final NamingSecondContact naming;

    SecondContactApiController(NamingSecondContact naming) {
        this.naming = naming;
    }

    /** Who was named. */
    record NamedContact(String name, @Nullable String email) {

        static NamedContact of(Organisation organisation) {
            return organisation
                    .secondContact()
                    .map(person -> new NamedContact(person.name(), person.email()))
                    .orElseThrow(() -> ProblemException.notFound("contact"));
        }
    }

    @GetMapping
    @Operation(summary = "The second contact of the caller's organisation; 404 when nobody is named")
    NamedContact named() {
        return NamedContact.of(naming.own(Caller.current()));
    }

    @PutMapping
    @Operation(
            summary = "Name the second contact of the caller's organisation",
            description = "Gets a copy of every letter that asks something of the organisation, from the next one on.")
    NamedContact name(@Valid @RequestBody SecondContact second) {
        return NamedContact.of(naming.name(null, second, Caller.current()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Name nobody")
    void nobody() {
        naming.name(null, null, Caller.current());
    }
}
