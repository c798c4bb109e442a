package org.keurwerk.notification.planning;

import static org.keurwerk.notification.planning.NoticeRule.on;

import org.keurwerk.contracts.audit.ObjectionDecided;
import org.keurwerk.contracts.audit.ObjectionFiled;
import org.keurwerk.contracts.audit.ObjectionHearingSet;
import org.keurwerk.notification.template.LetterKind;

/** The part of {@link NoticeRules} about objections to a decision; a new decision is told by its own letter. */
final class ObjectionNoticeRules {

    static final NoticeRule<ObjectionFiled> FILED = on(
                    ObjectionFiled.class,
                    event -> "objection-filed:" + event.objectionId(),
                    ObjectionFiled::trajectoryId,
                    ObjectionFiled::organisationId)
            .tellOrganisation(LetterKind.OBJECTION_FILED);

    static final NoticeRule<ObjectionHearingSet> HEARING = on(
                    ObjectionHearingSet.class,
                    event -> "objection-hearing:" + event.objectionId(),
                    ObjectionHearingSet::trajectoryId,
                    ObjectionHearingSet::organisationId)
            .tellOrganisation(LetterKind.OBJECTION_HEARING);

    static final NoticeRule<ObjectionDecided> DECIDED = on(
                    ObjectionDecided.class,
                    event -> "objection-decided:" + event.objectionId(),
                    ObjectionDecided::trajectoryId,
                    ObjectionDecided::organisationId)
            .tellOrganisation(LetterKind.OBJECTION_DECIDED)
            .tell(LetterKind.OBJECTION_DECIDED_OFFICE, Recipients.office());

    private ObjectionNoticeRules() {}
}
