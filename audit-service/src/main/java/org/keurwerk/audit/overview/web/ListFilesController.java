package org.keurwerk.audit.overview.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.notice.Notice.State;
import org.keurwerk.audit.overview.Messages;
import org.keurwerk.audit.overview.TrajectoryOverview;
import org.keurwerk.audit.overview.TrajectoryOverview.Status;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.audit.trajectory.FindingTrajectories;
import org.keurwerk.audit.trajectory.Phase;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.commons.web.CsvFile;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The lists of trajectories and messages as files for a spreadsheet: what the page shows for the same search, on all its pages. */
@Controller
class ListFilesController {

    private static final int AT_A_TIME = 100;

    private final TrajectoryOverview overview;
    private final Messages messages;
    private final Wording wording;

    ListFilesController(TrajectoryOverview overview, Messages messages, Wording wording) {
        this.overview = overview;
        this.messages = messages;
        this.wording = wording;
    }

    @GetMapping("/trajectories/list.csv")
    void trajectories(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String phase,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "running") FindingTrajectories.Order sort,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        Caller caller = Caller.current();
        Phase inPhase = named(phase, Phase.values());
        Status inStatus = named(status, Status.values());
        CsvFile.write(
                response,
                locale,
                wording.say("trajectories.title"),
                words(
                        "organisation",
                        "place",
                        "scopes",
                        "quarter",
                        "phase",
                        "waiting",
                        "due",
                        "status",
                        "number",
                        "kind"),
                page -> overview
                        .lines(
                                new FindingTrajectories.Search(
                                        q,
                                        inPhase,
                                        TrajectoriesPageController.named(organisation),
                                        TrajectoryOverview.order(sort, inStatus),
                                        page,
                                        AT_A_TIME),
                                inStatus,
                                caller)
                        .items()
                        .stream()
                        .map(this::row)
                        .toList());
    }

    private List<@Nullable Object> row(TrajectoryOverview.Line line) {
        return CsvFile.row(
                line.trajectory().organisationName(),
                line.trajectory().place(),
                wording.scopes(line.trajectory().scopes()),
                line.trajectory().auditQuarter(),
                wording.say("phase." + line.trajectory().phase()),
                line.waitingFor()
                        .map(waits -> wording.say("task." + waits.task().kind().key() + ".other"))
                        .orElse(null),
                line.dueOn(),
                wording.say("status." + line.status()),
                line.trajectory().id(),
                kind(line.trajectory()));
    }

    private @Nullable String kind(Trajectory trajectory) {
        if (trajectory.reaudit() != null) {
            return wording.say("trajectories.reaudit");
        }
        return trajectory.renewalOf() == null ? null : wording.say("trajectories.renewal");
    }

    private List<String> words(String... columns) {
        return Stream.of(columns)
                .map(column -> wording.say("trajectories." + column))
                .toList();
    }

    @GetMapping("/office/messages/list.csv")
    @PreAuthorize("hasRole('OFFICE')")
    void messages(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            HttpServletResponse response,
            Locale locale)
            throws IOException {
        State inState = named(state, State.values());
        CsvFile.write(
                response,
                locale,
                wording.say("notices.title"),
                Stream.of("messages.what", "messages.to", "messages.about", "messages.on", "field.state")
                        .map(wording::say)
                        .toList(),
                page -> messages.find(q, inState, PageRequest.of(page, AT_A_TIME)).stream()
                        .map(message -> CsvFile.row(
                                wording.say("notice." + message.notice().template()),
                                message.recipient(),
                                message.about(),
                                message.notice().on(),
                                wording.say("notices." + message.notice().state())))
                        .toList());
    }

    private static <E extends Enum<E>> @Nullable E named(String name, E[] values) {
        return Stream.of(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
