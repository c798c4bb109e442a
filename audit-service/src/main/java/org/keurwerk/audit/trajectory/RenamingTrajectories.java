package org.keurwerk.audit.trajectory;

import org.bson.Document;
import org.keurwerk.commons.text.OneLine;
import org.keurwerk.contracts.id.OrganisationId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** What becomes of the trajectories of an organisation that is renamed (naamswijziging). */
@Component
public class RenamingTrajectories {

    private static final String FOUND_AS = Trajectories.FOUND_AS;

    private final MongoTemplate mongo;

    public RenamingTrajectories(MongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * An organisation has another name or place. What runs and has no decision yet bears the new ones, as its certificates will; the rest keeps those under
     * which it was decided. All are found under both.
     */
    public void renamed(OrganisationId organisationId, String name, String place) {
        String collection = mongo.getCollectionName(Trajectory.class);
        String key = OneLine.key(name + " " + place);
        mongo.find(Query.query(Criteria.where("organisationId").is(organisationId)), Document.class, collection)
                .forEach(found -> {
                    String before = found.getString(FOUND_AS);
                    String known = before == null
                            ? OneLine.key(found.getString("organisationName") + " " + found.getString("place"))
                            : before;
                    if (!known.contains(key)) {
                        mongo.updateFirst(
                                Query.query(Criteria.where("_id").is(found.get("_id"))),
                                new Update().set(FOUND_AS, known + " " + key),
                                collection);
                    }
                });
        mongo.updateMulti(
                Query.query(Criteria.where("organisationId")
                        .is(organisationId)
                        .and("phase")
                        .nin(Phase.EVALUATION, Phase.CLOSED)),
                new Update().set("organisationName", name).set("place", place),
                Trajectory.class);
    }
}
