package org.keurwerk.notification.planning;

import static org.keurwerk.notification.planning.NoticeRule.on;

import org.keurwerk.contracts.audit.SelfEvaluationSubmitted;
import org.keurwerk.contracts.audit.VisitCancelled;
import org.keurwerk.contracts.audit.VisitKept;
import org.keurwerk.contracts.audit.VisitScheduled;
import org.keurwerk.notification.template.LetterKind;

/** The part of {@link NoticeRules} about a visit, and the self-evaluation before it. */
final class VisitNoticeRules {

    static final NoticeRule<VisitScheduled> VISIT_SCHEDULED = on(
                    VisitScheduled.class,
                    event -> "visit:" + event.visitId() + ':' + event.sequence(),
                    VisitScheduled::trajectoryId,
                    VisitScheduled::organisationId)
            .tellOrganisation(LetterKind.VISIT_SCHEDULED)
            .tell(LetterKind.VISIT_SCHEDULED_AUDITOR, (event, teams) -> event.auditors());

    static final NoticeRule<VisitCancelled> VISIT_CANCELLED = on(
                    VisitCancelled.class,
                    event -> "visit:" + event.visitId() + ':' + event.sequence(),
                    VisitCancelled::trajectoryId,
                    VisitCancelled::organisationId)
            .tellOrganisation(LetterKind.VISIT_CANCELLED)
            .tell(LetterKind.VISIT_CANCELLED_AUDITOR, (event, teams) -> event.auditors());

    /** Both sides have waited for what the office says about a late self-evaluation. */
    static final NoticeRule<VisitKept> VISIT_KEPT = on(
                    VisitKept.class,
                    event -> "visit-kept:" + event.visitId() + ':' + event.days() + ':' + event.keptOn(),
                    VisitKept::trajectoryId,
                    VisitKept::organisationId)
            .tellOrganisation(LetterKind.VISIT_KEPT)
            .tell(LetterKind.VISIT_KEPT_AUDITOR, (event, teams) -> event.auditors());

    static final NoticeRule<SelfEvaluationSubmitted> SELF_EVALUATION_SUBMITTED = on(
                    SelfEvaluationSubmitted.class,
                    event -> "self-evaluation:" + event.submissionId(),
                    SelfEvaluationSubmitted::trajectoryId,
                    SelfEvaluationSubmitted::organisationId)
            .tell(LetterKind.SELF_EVALUATION_SUBMITTED, (event, teams) -> teams.of(event.trajectoryId())
                    .everyone());

    private VisitNoticeRules() {}
}
