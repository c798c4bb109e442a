package org.keurwerk.audit.intake;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keurwerk.audit.organisation.NamedContacts;
import org.keurwerk.audit.worklist.Answers;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.stereotype.Component;

/** Whom the organisation named in its intake (contactpersoon van het traject). */
@Component
public class IntakeContacts implements NamedContacts {

    private final Answers answers;

    IntakeContacts(Answers answers) {
        this.answers = answers;
    }

    /** Who was named. */
    public record Named(String name, String email, @Nullable String phone) {}

    /** Who was named last; empty before the intake. */
    public Optional<Named> of(TrajectoryId trajectoryId) {
        return answers.last(trajectoryId, IntakeForm.KIND, IntakeAnswers.class)
                .map(answer -> answer.content())
                .map(said -> new Named(said.contactName(), said.contactEmail(), said.contactPhone()));
    }

    @Override
    public Optional<String> addressFor(TrajectoryId trajectoryId, OrganisationId organisationId) {
        return answers.last(trajectoryId, IntakeForm.KIND, IntakeAnswers.class)
                .filter(answer -> answer.submission().organisationId().equals(organisationId))
                .map(answer -> answer.content().contactEmail());
    }
}
