package org.keurwerk.notification.planning;

import static org.keurwerk.notification.planning.NoticeRule.on;

import java.util.List;
import org.keurwerk.contracts.audit.ComplaintAcknowledged;
import org.keurwerk.contracts.audit.ComplaintAnswered;
import org.keurwerk.contracts.audit.ComplaintFiled;
import org.keurwerk.contracts.audit.ComplaintWithdrawn;
import org.keurwerk.notification.template.LetterKind;

/** The part of {@link NoticeRules} about complaints: who complained hears each step, and nobody hears what it is about. */
final class ComplaintNoticeRules {

    static final NoticeRule<ComplaintFiled> FILED = on(
                    ComplaintFiled.class,
                    event -> "complaint-filed:" + event.complaintId(),
                    ComplaintFiled::trajectoryId,
                    ComplaintFiled::organisationId)
            .tellOrganisation(LetterKind.COMPLAINT_FILED);

    /** Somebody else may come to handle it: each is told. */
    static final NoticeRule<ComplaintAcknowledged> ACKNOWLEDGED = on(
                    ComplaintAcknowledged.class,
                    event -> "complaint-acknowledged:" + event.complaintId() + ':' + event.handler(),
                    ComplaintAcknowledged::trajectoryId,
                    ComplaintAcknowledged::organisationId)
            .tellOrganisation(LetterKind.COMPLAINT_ACKNOWLEDGED);

    static final NoticeRule<ComplaintAnswered> ANSWERED = on(
                    ComplaintAnswered.class,
                    event -> "complaint-answered:" + event.complaintId(),
                    ComplaintAnswered::trajectoryId,
                    ComplaintAnswered::organisationId)
            .tellOrganisation(LetterKind.COMPLAINT_ANSWERED);

    /** Whoever was handling it, or the office while nobody was. */
    static final NoticeRule<ComplaintWithdrawn> WITHDRAWN = on(
                    ComplaintWithdrawn.class,
                    event -> "complaint-withdrawn:" + event.complaintId(),
                    ComplaintWithdrawn::trajectoryId,
                    ComplaintWithdrawn::organisationId)
            .tellOrganisation(LetterKind.COMPLAINT_WITHDRAWN)
            .tellIf(
                    event -> event.handler() != null,
                    LetterKind.COMPLAINT_WITHDRAWN_HANDLER,
                    (event, teams) -> List.of(String.valueOf(event.handler())))
            .tellIf(event -> event.handler() == null, LetterKind.COMPLAINT_WITHDRAWN_HANDLER, Recipients.office());

    private ComplaintNoticeRules() {}
}
