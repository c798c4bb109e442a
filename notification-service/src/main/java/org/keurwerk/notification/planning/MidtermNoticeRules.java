package org.keurwerk.notification.planning;

import static org.keurwerk.notification.planning.NoticeRule.on;

import org.keurwerk.contracts.audit.MidtermLapsed;
import org.keurwerk.contracts.audit.MidtermSubmitted;
import org.keurwerk.notification.template.LetterKind;

/** The part of {@link NoticeRules} about the midterm self-evaluation; that it is asked is told from its deadline. */
final class MidtermNoticeRules {

    static final NoticeRule<MidtermSubmitted> SUBMITTED = on(
                    MidtermSubmitted.class,
                    event -> "midterm:" + event.submissionId(),
                    MidtermSubmitted::trajectoryId,
                    MidtermSubmitted::organisationId)
            .tell(LetterKind.MIDTERM_SUBMITTED, Recipients.office());

    static final NoticeRule<MidtermLapsed> LAPSED = on(
                    MidtermLapsed.class,
                    event -> "midterm-lapsed:" + event.trajectoryId(),
                    MidtermLapsed::trajectoryId,
                    MidtermLapsed::organisationId)
            .tellOrganisation(LetterKind.MIDTERM_LAPSED)
            .tell(LetterKind.MIDTERM_LAPSED, Recipients.office());

    private MidtermNoticeRules() {}
}
