package org.keurwerk.audit.auditor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Account;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Change;
import org.keurwerk.audit.account.Changes;
import org.keurwerk.audit.auditor.Absence;
import org.keurwerk.audit.auditor.Auditor;
import org.keurwerk.audit.auditor.Auditor.AuditorFacts;
import org.keurwerk.audit.auditor.ChangingAuditor;
import org.keurwerk.audit.auditor.FindingAuditors;
import org.keurwerk.audit.portal.IfMatch;
import org.keurwerk.contracts.audit.Scope;
import org.keurwerk.contracts.id.AccountId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The auditors: all for the office, each for themselves. */
@RestController
@RequestMapping("/api/v1/auditors")
@Tag(name = "Auditors")
class AuditorApiController {

    private final FindingAuditors finding;
    private final ChangingAuditor changing;
    private final Changes changes;

    AuditorApiController(FindingAuditors finding, ChangingAuditor changing, Changes changes) {
        this.finding = finding;
        this.changing = changing;
        this.changes = changes;
    }

    /**
     * An auditor as the API shows it.
     *
     * @param version to be sent back with a change; 0 while nothing was entered
     */
    record AuditorView(
            AccountId id,
            String username,
            String name,
            boolean closed,
            @Nullable Long version,
            AuditorFacts facts) {

        static AuditorView of(Account account, Auditor auditor) {
            return new AuditorView(
                    account.id(),
                    account.username(),
                    account.displayName(),
                    account.closedAt() != null,
                    auditor.revision(),
                    auditor.facts());
        }
    }

    /** When an auditor is away, all of it. */
    record Absences(@Size(max = 60) @NotNull List<@NotNull @Valid Absence> absences) {}

    @GetMapping
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(summary = "Auditors by name and by what they are competent for today")
    List<AuditorView> all(
            @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable Scope scope) {
        return finding.find(q, scope).stream()
                .map(found -> AuditorView.of(found.account(), found.auditor()))
                .toList();
    }

    @GetMapping("/{id}")
    @Operation(summary = "What is known of an auditor, for the office and the auditor")
    ResponseEntity<AuditorView> one(@PathVariable AccountId id) {
        Caller caller = Caller.current();
        return tagged(changing.account(id, caller), changing.read(id, caller));
    }

    @PutMapping("/{id}")
    @PreAuthorize("hasRole('OFFICE')")
    @Operation(
            summary = "Change what is known of an auditor",
            description = "With the version that was read, a change that was made since is refused:"
                    + " 412 when it is said with If-Match, 409 when with the parameter."
                    + " The name of an organisation that is not registered and looks like one that is, is refused,"
                    + " unless elsewhere says that it is none of those.")
    ResponseEntity<AuditorView> change(
            @PathVariable AccountId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(defaultValue = "false") boolean elsewhere,
            @Valid @RequestBody AuditorFacts facts) {
        Caller caller = Caller.current();
        return tagged(
                changing.account(id, caller),
                IfMatch.with(ifMatch, version, read -> changing.change(id, read, facts, name -> elsewhere, caller)));
    }

    @PutMapping("/{id}/absences")
    @Operation(summary = "Say when an auditor is away, by the auditor or the office")
    ResponseEntity<AuditorView> absences(
            @PathVariable AccountId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestParam(required = false) @Nullable Long version,
            @Valid @RequestBody Absences absences) {
        Caller caller = Caller.current();
        return tagged(
                changing.account(id, caller),
                IfMatch.with(ifMatch, version, read -> changing.absences(id, read, absences.absences(), caller)));
    }

    private static ResponseEntity<AuditorView> tagged(Account account, Auditor auditor) {
        return ResponseEntity.ok().eTag(IfMatch.tag(auditor.revision())).body(AuditorView.of(account, auditor));
    }

    @GetMapping("/{id}/changes")
    @Operation(summary = "What was changed, what was before, by whom and when; latest first")
    List<Change> changes(@PathVariable AccountId id) {
        changing.account(id, Caller.current());
        return changes.of(id);
    }
}
