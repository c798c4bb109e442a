package org.keurwerk.audit.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keurwerk.audit.framework.Framework;
import org.keurwerk.audit.framework.Framework.Norm;
import org.keurwerk.audit.trajectory.Trajectories;
import org.keurwerk.audit.trajectory.Trajectory;
import org.keurwerk.contracts.id.TrajectoryId;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/**
 * The mean of each norm over all organisations that were assessed under a version of a framework (landelijk gemiddelde). Known only from five organisations
 * on, so that no score can be traced to one of them. A re-audit is no audit more.
 */
@Component("nationalMeans")
public class NationalMeans {

    private static final int FEWEST = 5;

    private final MongoTemplate mongo;
    private final Trajectories trajectories;

    NationalMeans(MongoTemplate mongo, Trajectories trajectories) {
        this.mongo = mongo;
        this.trajectories = trajectories;
    }

    /** By norm, in per cent with one decimal; empty while too few organisations were assessed. */
    public Map<String, Double> of(Framework framework) {
        List<Trajectory> under = trajectories.under(framework.key(), framework.version());
        List<TrajectoryId> ids = under.stream()
                .filter(one -> !one.isPartial())
                .map(Trajectory::id)
                .toList();
        List<Assessment> all = mongo.find(Query.query(Criteria.where("_id").in(ids)), Assessment.class);
        Set<TrajectoryId> assessed = all.stream().map(Assessment::trajectoryId).collect(Collectors.toSet());
        long organisations = under.stream()
                .filter(trajectory -> assessed.contains(trajectory.id()))
                .map(Trajectory::organisationId)
                .distinct()
                .count();
        return organisations < FEWEST
                ? Map.of()
                : framework.norms().stream()
                        .map(Norm::id)
                        .collect(Collectors.toMap(norm -> norm, norm -> mean(norm, all)));
    }

    private static double mean(String norm, List<Assessment> all) {
        double mean = all.stream()
                .flatMap(assessment -> assessment.norms().stream())
                .filter(score -> score.norm().equals(norm))
                .mapToDouble(NormScore::percent)
                .average()
                .orElse(0);
        return BigDecimal.valueOf(mean).setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
