package org.keurwerk.audit.worklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Validator;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.keurwerk.commons.door.PlausibleContent;
import org.keurwerk.commons.problem.Constraints;
import org.keurwerk.commons.problem.FieldProblem;
import org.keurwerk.commons.problem.ProblemException;
import org.keurwerk.commons.text.Sha256;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/** Content between its forms: the tree that arrives, the record that rules read, the map that is kept, the canonical text that is hashed. */
@Component
public class Content {

    private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .withCoercionConfig(
                    LogicalType.Integer,
                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
            .withCoercionConfig(
                    LogicalType.Float,
                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
            .withCoercionConfig(
                    LogicalType.Enum,
                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.AsNull))
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfig(LogicalType.Boolean, Content::fromNoNumber)
            .withCoercionConfig(LogicalType.Textual, Content::fromNoNumber)
            .build();

    private final JsonMapper withoutNulls = json.rebuild()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final Validator validator;

    public Content(Validator validator) {
        this.validator = validator;
    }

    private static void fromNoNumber(MutableCoercionConfig config) {
        config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
    }

    /** Content that is kept as a tree. */
    public ObjectNode toTree(Map<String, Object> content) {
        return json.valueToTree(content);
    }

    /** A record as a tree; what it leaves empty is left out. */
    public ObjectNode toTree(Record record) {
        return withoutNulls.valueToTree(record);
    }

    /** What was typed, as the map that is kept. A whole number that no store holds is kept as it was written. */
    Map<String, Object> toMap(ObjectNode tree) {
        Map<String, Object> typed = json.convertValue(tree, MAP);
        typed.replaceAll((name, value) -> storable(value));
        return typed;
    }

    private static Object storable(Object value) {
        if (value instanceof Map<?, ?> fields) {
            Map<Object, Object> kept = new LinkedHashMap<>();
            fields.forEach((name, field) -> kept.put(name, storable(field)));
            return kept;
        }
        if (value instanceof List<?> items) {
            return items.stream().map(Content::storable).collect(Collectors.toCollection(ArrayList::new));
        }
        return value instanceof BigInteger number ? number.toString() : value;
    }

    /** A record as the map that is kept. */
    public Map<String, Object> toMap(Record record) {
        return json.convertValue(record, MAP);
    }

    /** Content that was checked before, as its record. */
    public <C> C read(Map<String, Object> content, Class<C> type) {
        return json.convertValue(content, type);
    }

    /**
     * The record, with its constraints checked.
     *
     * @throws ProblemException naming each field that does not fit, in the order in which they are asked
     */
    <C> C check(ObjectNode tree, Class<C> type) {
        return check(tree, type, record -> List.of());
    }

    /**
     * The record, with its constraints and further rules checked, so that somebody reads at once all that does not fit. Rules that need what is
     * missing have their say when it is there.
     *
     * @param rules of the record as a whole
     * @throws ProblemException naming each field that does not fit, in the order in which they are asked
     */
    <C> C check(ObjectNode tree, Class<C> type, Function<C, List<FieldProblem>> rules) {
        List<FieldProblem> errors = new ArrayList<>();
        ObjectNode typed = tree.deepCopy();
        SentTree.takeOutWhatNobodySees(typed);
        SentTree.takeOutHugeNumbers(typed, "", ContentShape.of(type), errors);
        C record = readable(typed, type, errors);
        Set<String> unreadable = errors.stream().map(FieldProblem::field).collect(Collectors.toSet());
        Constraints.problems(validator.validate(record)).stream()
                .filter(error -> !unreadable.contains(error.field()))
                .forEach(errors::add);
        Set<String> named = errors.stream().map(FieldProblem::field).collect(Collectors.toSet());
        PlausibleContent.problems(record).stream()
                .filter(error -> !named.contains(error.field()))
                .forEach(errors::add);
        Set<String> wrong = errors.stream().map(FieldProblem::field).collect(Collectors.toSet());
        (errors.isEmpty() ? rules.apply(record) : asFarAsTheyGo(rules, record))
                .stream().filter(error -> !wrong.contains(error.field())).forEach(errors::add);
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(inOrder(errors, type));
        }
        return record;
    }

    private static <C> List<FieldProblem> asFarAsTheyGo(Function<C, List<FieldProblem>> rules, C incomplete) {
        try {
            return rules.apply(incomplete);
        } catch (RuntimeException needsWhatIsMissing) {
            return List.of();
        }
    }

    /** Errors in the order in which the fields are asked. */
    static List<FieldProblem> inOrder(List<FieldProblem> errors, Class<?> type) {
        return errors.stream()
                .sorted(Comparator.comparing(
                        FieldProblem::field, ContentShape.of(type).order()))
                .toList();
    }

    /** A value that cannot be read is noted and left out, so that the rest is checked all the same. */
    private <C> C readable(ObjectNode tree, Class<C> type, List<FieldProblem> errors) {
        while (true) {
            try {
                return json.treeToValue(tree, type);
            } catch (UnrecognizedPropertyException e) {
                throw ProblemException.invalid(List.of(FieldProblem.of(e)));
            } catch (DatabindException e) {
                errors.add(FieldProblem.of(e));
                if (!leaveOut(tree, e.getPath())) {
                    throw ProblemException.invalid(errors);
                }
            } catch (JacksonException e) {
                throw ProblemException.invalid(List.of(FieldProblem.of("", "wrong-type")));
            }
        }
    }

    private static boolean leaveOut(ObjectNode tree, List<JacksonException.Reference> place) {
        JsonNode at = tree;
        for (JacksonException.Reference step : place) {
            String name = step.getPropertyName();
            boolean last = step == place.get(place.size() - 1);
            if (last && name != null && at instanceof ObjectNode parent && parent.hasNonNull(name)) {
                parent.putNull(name);
                return true;
            }
            at = name == null ? at.path(step.getIndex()) : at.path(name);
        }
        return false;
    }

    /** The canonical JSON: keys sorted, no spaces. */
    public String canonical(Object content) {
        return json.writeValueAsString(content);
    }

    /** SHA-256 of the canonical JSON (keys sorted, no spaces), in hex. */
    public String hash(Object content) {
        return Sha256.of(canonical(content));
    }
}
