package org.keurwerk.audit.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.keurwerk.audit.TestIds.ORG_1;
import static org.keurwerk.audit.TestIds.TRJ_1;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.audit.Features;
import org.keurwerk.audit.Kinds;
import org.keurwerk.audit.account.AccountSamples;
import org.keurwerk.audit.account.Accounts;
import org.keurwerk.audit.account.Caller;
import org.keurwerk.audit.account.Role;
import org.keurwerk.audit.auditor.Auditor;
import org.keurwerk.audit.auditor.Auditors;
import org.keurwerk.audit.intake.IntakeContacts;
import org.keurwerk.audit.organisation.OrganisationSamples;
import org.keurwerk.audit.organisation.Organisations;
import org.keurwerk.audit.overview.DossierContacts.Contacts;
import org.keurwerk.audit.overview.DossierContacts.Person;
import org.keurwerk.audit.planning.PlanningSamples;
import org.keurwerk.audit.planning.Teams;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.TrajectorySamples;
import org.keurwerk.audit.worklist.SubmissionSamples;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.contracts.id.AccountId;
import org.keurwerk.contracts.id.OrganisationId;

/** Who sees a dossier sees whom to call; nobody else does. */
class DossierContactsTest {

    private final Features features =
            Features.small(Clock.fixed(Instant.parse("2020-07-20T08:00:00Z"), ZoneOffset.UTC));
    private final Teams teams = features.get(Teams.class);
    private final DossierContacts contacts = new DossierContacts(
            features.get(Trajectories.class),
            features.get(Organisations.class),
            features.get(IntakeContacts.class),
            teams,
            features.get(Accounts.class),
            features.get(Auditors.class));

    @BeforeEach
    void aDossier() {
        features.get(Trajectories.class)
                .begin(TrajectorySamples.trajectory("trj_1").build());
        features.get(Organisations.class).insert(OrganisationSamples.named("org_1", "Bibliotheek Noord"));
        features.get(Accounts.class).insert(AccountSamples.named("lead", "Leadauditor", Role.AUDITOR));
        features.get(Auditors.class)
                .insert(new Auditor(
                        new AccountId("acc_lead"), null, List.of(), List.of(), List.of(), "050 123 45 67", 1, null));
        features.mongo()
                .insert(SubmissionSamples.submitted(
                        Kinds.INTAKE,
                        TRJ_1,
                        "acc_org",
                        "2020-07-03T08:00:00Z",
                        Map.of("contactName", "Contact", "contactEmail", "kwaliteit@keurwerk.example")));
    }

    @AfterEach
    void close() {
        features.close();
    }

    @Test
    void theOfficeReadsHowToReachBothSides() {
        PlanningSamples.proposed(teams, TRJ_1, "acc_lead");

        Contacts all = contacts.of(TRJ_1, caller("acc_office", Role.OFFICE, null));

        assertThat(all.organisation())
                .extracting(Person::email)
                .containsExactly("kwaliteit@keurwerk.example", "contact@keurwerk.example");
        assertThat(all.auditors())
                .containsExactly(new Person("Leadauditor", null, "lead@keurwerk.example", "050 123 45 67", true));
    }

    @Test
    void aNumberThatWasLeftEmptyIsNone() {
        assertThat(new Person("Contact", null, "kwaliteit@keurwerk.example", " ", false).phone())
                .isNull();
    }

    @Test
    void theOrganisationReadsHowToReachItsAuditorsOnceTheyHaveAccepted() {
        PlanningSamples.proposed(teams, TRJ_1, "acc_lead");
        Caller own = caller("acc_org", Role.ORGANISATION, ORG_1);
        assertThat(contacts.of(TRJ_1, own).auditors()).isEmpty();

        PlanningSamples.composed(teams, TRJ_1, "acc_lead");
        assertThat(contacts.of(TRJ_1, own).auditors()).hasSize(1);
    }

    @Test
    void whoDoesNotSeeTheDossierReadsNothing() {
        assertThat(catchThrowableOfType(
                        ProblemException.class, () -> contacts.of(TRJ_1, caller("acc_third", Role.AUDITOR, null))))
                .isNotNull();
    }

    private static Caller caller(String id, Role role, @Nullable OrganisationId organisation) {
        return new Caller(new AccountId(id), id, "Naam", "n@keurwerk.example", Set.of(role), organisation);
    }
}
