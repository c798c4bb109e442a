package org.keurwerk.audit.overview.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.notice.Notice;
import org.keurwerk.audit.notice.Notice.State;
import org.keurwerk.audit.notice.SendingNoticeAgain;
import org.keurwerk.audit.overview.Messages;
import org.keurwerk.audit.overview.Messages.Message;
import org.keurwerk.audit.portal.Paging;
import org.keurwerk.contracts.id.NoticeId;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** All messages, for the office. */
@RestController
@RequestMapping("/api/v1/notices")
@PreAuthorize("hasRole('OFFICE')")
@Tag(name = "Notices")
class MessagesApiController {

    private final Messages messages;
    private final SendingNoticeAgain sendingAgain;

    MessagesApiController(Messages messages, SendingNoticeAgain sendingAgain) {
        this.messages = messages;
        this.sendingAgain = sendingAgain;
    }

    /** A part of the messages: what failed first, then the latest. */
    record MessageList(List<MessageJson> items, int page, int size, long total) {}

    /** A message. */
    record MessageJson(
            NoticeId id,
            String template,
            String recipient,
            String recipientName,
            @Nullable TrajectoryId trajectoryId,
            @Nullable OrganisationId organisationId,
            State state,
            LocalDate on,
            @Nullable String reason) {

        static MessageJson of(Message message) {
            Notice notice = message.notice();
            return new MessageJson(
                    notice.id(),
                    notice.template(),
                    notice.recipient(),
                    message.recipient(),
                    notice.trajectoryId(),
                    notice.organisationId(),
                    notice.state(),
                    notice.on(),
                    notice.reason());
        }
    }

    @GetMapping
    @Operation(summary = "All messages that went out or could not (office)")
    MessageList all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "25") int size) {
        Page<Message> found = messages.find(q, state, Paging.of(page, size));
        return new MessageList(
                found.map(MessageJson::of).toList(), found.getNumber(), found.getSize(), found.getTotalElements());
    }

    @PostMapping("/{id}/send-again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Have a failed message sent again (office)")
    void sendAgain(@PathVariable NoticeId id) {
        sendingAgain.send(id, Caller.current());
    }
}
