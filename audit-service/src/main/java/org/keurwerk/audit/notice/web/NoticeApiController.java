package org.keurwerk.audit.notice.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.notice.Notice;
import org.keurwerk.audit.notice.Notices;
import org.keurwerk.audit.notice.SendingNoticeAgain;
import org.keurwerk.contracts.id.NoticeId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who was told what about a trajectory. */
@RestController
@RequestMapping("/api/v1/trajectories/{trajectoryId}/notices")
@Tag(name = "Notices")
class NoticeApiController {

    private final Notices notices;
    private final SendingNoticeAgain sendingAgain;

    NoticeApiController(Notices notices, SendingNoticeAgain sendingAgain) {
        this.notices = notices;
        this.sendingAgain = sendingAgain;
    }

    /** All of them, latest first. */
    record NoticeList(List<NoticeJson> items, int total) {}

    /** A notice. */
    record NoticeJson(
            NoticeId id,
            String template,
            String recipient,
            String state,
            LocalDate on,
            @Nullable String reason) {

        static NoticeJson of(Notice notice) {
            return new NoticeJson(
                    notice.id(),
                    notice.template(),
                    notice.recipient(),
                    notice.state().name(),
                    notice.on(),
                    notice.reason());
        }
    }

    @GetMapping
    @Operation(summary = "The notices about it: all for those who see every trajectory, else those addressed to me")
    NoticeList about(@PathVariable TrajectoryId trajectoryId) {
        List<NoticeJson> items = notices.about(trajectoryId, Caller.current()).stream()
                .map(NoticeJson::of)
                .toList();
        return new NoticeList(items, items.size());
    }

    @PostMapping("/{noticeId}/send-again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Have a failed notice sent again (office)")
    void sendAgain(@PathVariable TrajectoryId trajectoryId, @PathVariable NoticeId noticeId) {
        sendingAgain.send(trajectoryId, noticeId, Caller.current());
    }
}
