package org.keurwerk.certificate.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keurwerk.certificate.OnDocumentStore;
import org.keurwerk.contracts.id.OrganisationId;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;

@OnDocumentStore
class RenewalsTest {

    private static final LocalDate END = LocalDate.parse("2025-03-22");
    private static final LocalDate TODAY = LocalDate.parse("2024-08-01");

    private final Renewals renewals;
    private final PlanningRenewal planning;
    private final MongoTemplate mongo;

    RenewalsTest(@Autowired MongoTemplate mongo) {
        this.mongo = mongo;
        new RenewalIndexes().createIn(mongo);
        this.renewals = new Renewals(mongo);
        this.planning = new PlanningRenewal(
                renewals,
                new RenewalWindows(new RenewalSettings(
                        List.of(Period.ofMonths(12), Period.ofMonths(1)), Period.ofMonths(6), Period.ofDays(90))));
    }

    @BeforeEach
    void emptyTheCollection() {
        mongo.remove(new Query(), Renewal.class);
    }

    @Test
    void whatIsDueFirstComesFirst() {
        planning.plan(new TrajectoryId("trj_late"), new OrganisationId("org_1"), END.plusDays(3));
        planning.plan(new TrajectoryId("trj_soon"), new OrganisationId("org_2"), END);
        assertThat(renewals.firstDueBy(TODAY)).map(Renewal::trajectoryId).contains(new TrajectoryId("trj_soon"));
        assertThat(renewals.nextDue()).contains(LocalDate.parse("2024-03-22"));
        assertThat(renewals.firstDueBy(LocalDate.parse("2024-03-21"))).isEmpty();
    }

    @Test
    void planningAgainChangesNothing() {
        planning.plan(new TrajectoryId("trj_1"), new OrganisationId("org_1"), END);
        renewals.open(due(), 0, TODAY, null);
        planning.plan(new TrajectoryId("trj_1"), new OrganisationId("org_1"), END);
        assertThat(due().nextWindow()).contains(1);
    }

    @Test
    void aWindowOpensOnceThoughTwoSawItClosed() {
        planning.plan(new TrajectoryId("trj_1"), new OrganisationId("org_1"), END);
        Renewal seenByBoth = due();
        assertThat(renewals.open(seenByBoth, 0, TODAY, null)).isTrue();
        assertThat(renewals.open(seenByBoth, 0, TODAY, null)).isFalse();
        assertThat(due().nextDueOn()).isEqualTo("2024-07-01");
    }

    @Test
    void afterTheEndNothingIsDue() {
        planning.plan(new TrajectoryId("trj_1"), new OrganisationId("org_1"), END);
        assertThat(renewals.end(due(), END)).isTrue();
        assertThat(renewals.nextDue()).isEmpty();
        assertThat(renewals.firstDueBy(LocalDate.parse("2099-01-01"))).isEmpty();
    }

    private Renewal due() {
        return renewals.firstDueBy(TODAY).orElseThrow();
    }
}
