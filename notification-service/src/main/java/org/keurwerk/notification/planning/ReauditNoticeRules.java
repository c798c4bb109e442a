package org.keurwerk.notification.planning;

import static org.keurwerk.notification.planning.NoticeRule.on;

import org.keurwerk.contracts.audit.ReauditCancelled;
import org.keurwerk.contracts.audit.ReauditDeclined;
import org.keurwerk.contracts.audit.ReauditOpened;
import org.keurwerk.notification.template.LetterKind;

/** The part of {@link NoticeRules} about re-audits: that one begins or can be had, that it does not come about, and that it ends. */
final class ReauditNoticeRules {

    static final NoticeRule<ReauditOpened> OPENED = on(
                    ReauditOpened.class,
                    event -> "reaudit-opened:" + event.trajectoryId(),
                    ReauditOpened::trajectoryId,
                    ReauditOpened::organisationId)
            .tellOrganisation(LetterKind.REAUDIT_OPENED);

    static final NoticeRule<ReauditDeclined> DECLINED = on(
                    ReauditDeclined.class,
                    event -> "reaudit-declined:" + event.trajectoryId(),
                    ReauditDeclined::trajectoryId,
                    ReauditDeclined::organisationId)
            .tellOrganisation(LetterKind.REAUDIT_DECLINED)
            .tell(LetterKind.REAUDIT_DECLINED_OFFICE, Recipients.office());

    static final NoticeRule<ReauditCancelled> CANCELLED = on(
                    ReauditCancelled.class,
                    event -> "reaudit-cancelled:" + event.trajectoryId(),
                    ReauditCancelled::trajectoryId,
                    ReauditCancelled::organisationId)
            .tellOrganisation(LetterKind.REAUDIT_CANCELLED);

    private ReauditNoticeRules() {}
}
