package org.keurwerk.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.problem.ProblemKind;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.keurwerk.notification.contact.ContactDirectory.ContactsUnreachable;
import org.keurwerk.notification.delivery.LookingAtLetters;
import org.keurwerk.notification.delivery.LookingAtLetters.Addressed;
import org.keurwerk.notification.ledger.Notice;
import org.keurwerk.notification.ledger.NoticeSearch;
import org.keurwerk.notification.ledger.NoticeState;
import org.keurwerk.notification.ledger.Notices;
import org.keurwerk.notification.task.TaskNames.TaskNamesUnreachable;
import org.springframework.data.domain.PageRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger for other systems: which notices there are, what became of them, and why one was not sent. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Notices", description = "The ledger of notices. Asks for the service account (HTTP Basic).")
class NoticeApiController {

    private static final ProblemKind UNKNOWN = new ProblemKind("notice-not-found", 404);
    private static final int LARGEST_PAGE = 100;
    private static final int LAST_PAGE = 100_000;

    static final ProblemKind NAMES_UNREACHABLE = new ProblemKind("names-unreachable", 503);

    private final Notices notices;
    private final LookingAtLetters letters;

    NoticeApiController(Notices notices, LookingAtLetters letters) {
        this.notices = notices;
        this.letters = letters;
    }

    /**
     * A letter as it would be sent now.
     *
     * @param text its plain text
     * @param email the address to which it goes
     */
    record LetterView(String subject, String text, String email) {}

    @GetMapping
    @Operation(summary = "Search the ledger, newest first")
    NoticeList search(
            @RequestParam(required = false) @Nullable TrajectoryId trajectory,
            @RequestParam(required = false) @Nullable OrganisationId organisation,
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        List<FieldProblem> problems = new ArrayList<>();
        if (page < 0 || page > LAST_PAGE) {
            problems.add(FieldProblem.of("page", "range", "0.." + LAST_PAGE));
        }
        if (size < 1 || size > LARGEST_PAGE) {
            problems.add(FieldProblem.of("size", "range", "1.." + LARGEST_PAGE));
        }
        NoticeState wanted = state(state, problems);
        if (!problems.isEmpty()) {
            throw new ProblemException(ProblemKind.BAD_PARAMETER, problems);
        }
        NoticeSearch search = new NoticeSearch(trajectory, organisation, recipient, wanted);
        return NoticeList.of(notices.find(search, PageRequest.of(page, size)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One notice")
    NoticeView notice(@PathVariable String id) {
        return notices.find(id).map(NoticeView::of).orElseThrow(() -> new ProblemException(UNKNOWN, id));
    }

    @GetMapping("/{id}/letter")
    @Operation(summary = "What stands in it, as it would be written now; without links that are secret")
    LetterView letter(@PathVariable String id) {
        Notice notice = notices.find(id).orElseThrow(() -> new ProblemException(UNKNOWN, id));
        try {
            Addressed addressed = letters.of(notice).orElseThrow(() -> new ProblemException(UNKNOWN, id));
            return new LetterView(
                    addressed.letter().subject(), addressed.letter().text(), addressed.email());
        } catch (ContactsUnreachable | TaskNamesUnreachable e) {
            throw new ProblemException(NAMES_UNREACHABLE);
        }
    }

    private static @Nullable NoticeState state(@Nullable String name, List<FieldProblem> problems) {
        if (name == null || name.isBlank()) {
            return null;
        }
        for (NoticeState state : NoticeState.values()) {
            if (state.name().equalsIgnoreCase(name)) {
                return state;
            }
        }
        problems.add(FieldProblem.of(
                "state",
                "invalid",
                Arrays.stream(NoticeState.values()).map(Enum::name).collect(Collectors.joining(", "))));
        return null;
    }
}
