package org.keurwerk.contracts.notification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.keurwerk.contracts.Event;
import org.keurwerk.contracts.EventType;
import org.keurwerk.contracts.Topics;

/**
 * A command of the office: send this notice again.
 *
 * @param noticeId the notice
 * @param requestedBy account of who asked
 */
@EventType(value = "nl.keurwerk.notification.send-notice-again.v1", topic = Topics.NOTIFICATION_COMMANDS)
public record SendNoticeAgain(String noticeId, String requestedBy) implements Event {

    @Override
    @JsonIgnore
    public String subject() {
        return noticeId;
    }
}
