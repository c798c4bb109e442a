package org.keurwerk.audit.programme.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.portal.IfMatch;
import org.keurwerk.audit.portal.Wording;
import org.keurwerk.audit.programme.ChangingProgramme;
import org.keurwerk.audit.programme.MovingDay;
import org.keurwerk.audit.programme.MovingDay.DayMove;
import org.keurwerk.audit.programme.ProgrammeRow;
import org.keurwerk.audit.programme.ProgrammeView;
import org.keurwerk.audit.programme.ReadingProgramme;
import org.keurwerk.audit.programme.RowOvertaken;
import org.keurwerk.audit.programme.RowSaid;
import org.keurwerk.audit.programme.web.ProgrammeJson.Row;
import org.keurwerk.audit.programme.web.ProgrammeJson.Whole;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.web.Dates;
import org.keurwerk.contracts.id.ProgrammeRowId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The interview programme of a visit, row by row, for the organisation, the auditors and the office. */
@RestController
@RequestMapping("/api/v1/trajectories/{id}/programme")
@Tag(name = "Trajectories")
class ProgrammeApiController {

    private static final String READ_BEFORE =
            "With If-Match, the ETag of the row that was read: without it 428, and when"
                    + " somebody saved the row since 412 with who, when and both texts (410 when it was taken out).";

    private final ReadingProgramme reading;
    private final ChangingProgramme changing;
    private final MovingDay moving;
    private final RowFields rows;
    private final ProgrammeJson json;
    private final Wording wording;
    private final Dates dates;
    private final MessageSource words;

    ProgrammeApiController(
            ReadingProgramme reading,
            ChangingProgramme changing,
            MovingDay moving,
            RowFields rows,
            ProgrammeJson json,
            Wording wording,
            Dates dates,
            MessageSource words) {
        this.reading = reading;
        this.changing = changing;
        this.moving = moving;
        this.rows = rows;
        this.json = json;
        this.wording = wording;
        this.dates = dates;
        this.words = words;
    }

    @GetMapping
    @Operation(
            summary = "The interview programme of the visit",
            description = "Rows by day and time, each with what must be mended: a day that is no day of the visit any"
                    + " more, an auditor who was replaced, what is not filled in yet.")
    ResponseEntity<Whole> programme(@PathVariable TrajectoryId id) {
        return tagged(reading.of(id, Caller.current()));
    }

    @PostMapping("/rows")
    @Operation(
            summary = "Add a row, from the agreement on the days of the visit until it was held",
            description = "On a day of the visit, from before to, no auditor in two rows at once, no room used twice at"
                    + " once. All that is wrong is said at once (422). What is not known yet may stay open.")
    ResponseEntity<Row> add(@PathVariable TrajectoryId id, @RequestBody RowSaid said) {
        Caller caller = Caller.current();
        ProgrammeRow row = changing.add(id, said, caller);
        return ResponseEntity.created(URI.create("/api/v1/trajectories/" + id + "/programme/rows/" + row.id()))
                .eTag(IfMatch.tag(row.version()))
                .body(json.row(reading.of(id, caller), row));
    }

    @GetMapping("/rows/{rowId}")
    @Operation(summary = "A row of the interview programme")
    ResponseEntity<Row> row(@PathVariable TrajectoryId id, @PathVariable ProgrammeRowId rowId) {
        ProgrammeView view = reading.of(id, Caller.current());
        ProgrammeRow row = inWords(view, null, () -> reading.row(view, rowId));
        return ResponseEntity.ok().eTag(IfMatch.tag(row.version())).body(json.row(view, row));
    }

    @PutMapping("/rows/{rowId}")
    @Operation(summary = "Save a row", description = READ_BEFORE)
    ResponseEntity<Row> save(
            @PathVariable TrajectoryId id,
            @PathVariable ProgrammeRowId rowId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RowSaid said) {
        Caller caller = Caller.current();
        ProgrammeView before = reading.of(id, caller);
        ProgrammeRow row =
                inWords(before, said, () -> changing.save(id, rowId, IfMatch.version(ifMatch), said, caller));
        return ResponseEntity.ok().eTag(IfMatch.tag(row.version())).body(json.row(reading.of(id, caller), row));
    }

    @DeleteMapping("/rows/{rowId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a row out", description = READ_BEFORE)
    void remove(
            @PathVariable TrajectoryId id,
            @PathVariable ProgrammeRowId rowId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Caller caller = Caller.current();
        inWords(reading.of(id, caller), null, () -> {
            changing.remove(id, rowId, IfMatch.version(ifMatch), caller);
            return "";
        });
    }

    @PostMapping("/days")
    @Operation(
            summary = "Move all rows of a day that is no day of the visit any more to one that is",
            description = "At the same hours; all of them or none (409 when something is there at the same time). With"
                    + " If-Match, the ETag of the programme: 412 when a row was changed since.")
    ResponseEntity<Whole> moveDay(
            @PathVariable TrajectoryId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DayMove said) {
        Caller caller = Caller.current();
        moving.move(id, said, IfMatch.version(ifMatch), caller);
        return tagged(reading.of(id, caller));
    }

    @PostMapping("/agreement")
    @Operation(
            summary = "Agree to the programme, for the organisation or as lead auditor",
            description =
                    "With If-Match, the ETag of the programme: 412 when a row was changed since; that the other side"
                            + " agreed is no change. A later change lifts the agreement. Refused (409) while a row"
                            + " must be mended or finished.")
    ResponseEntity<Whole> agree(
            @PathVariable TrajectoryId id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        Caller caller = Caller.current();
        changing.agree(id, IfMatch.version(ifMatch), caller);
        return tagged(reading.of(id, caller));
    }

    private ResponseEntity<Whole> tagged(ProgrammeView view) {
        Whole whole = json.whole(view);
        return ResponseEntity.ok().eTag(IfMatch.tag(whole.version())).body(whole);
    }

    /** Who saved in between is told by name, with both texts of each field. */
    private <T> T inWords(ProgrammeView view, @Nullable RowSaid said, Supplier<T> act) {
        try {
            return act.get();
        } catch (RowOvertaken overtaken) {
            throw overtaken.inWords(wording::name, dates::moment, both(view, said, overtaken));
        }
    }

    private List<FieldProblem> both(ProgrammeView view, @Nullable RowSaid said, RowOvertaken overtaken) {
        if (said == null) {
            return List.of();
        }
        return rows
                .read(view, said)
                .overtaken(
                        "programme",
                        rows.read(view, overtaken.there()),
                        List.of(),
                        words,
                        LocaleContextHolder.getLocale())
                .differences()
                .stream()
                .map(one -> new FieldProblem(
                        one.link().substring(1),
                        "changed-since",
                        wording.say(
                                "error.changed-since.both",
                                wording.name(overtaken.by()),
                                dates.moment(overtaken.at()),
                                one.saved(),
                                one.typed()),
                        null))
                .toList();
    }
}
