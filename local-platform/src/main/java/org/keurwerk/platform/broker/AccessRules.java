package org.keurwerk.platform.broker;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/** Who may write and read which topic: {@code access.txt}, which docker-compose.yml gives to its own broker too. */
final class AccessRules {

    private final Set<AclBinding> all;

    private AccessRules(Set<AclBinding> all) {
        this.all = all;
    }

    /** The rules of this build. */
    static AccessRules read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AccessRules.class.getResourceAsStream("access.txt")), StandardCharsets.UTF_8))) {
            return new AccessRules(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .flatMap(AccessRules::ofLine)
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<AclBinding> all() {
        return all;
    }

    /** Makes them the only ones that the broker has: adds what is missing, then takes away what an older build had. */
    void holdAt(Admin admin) throws ExecutionException, InterruptedException {
        Collection<AclBinding> present =
                admin.describeAcls(AclBindingFilter.ANY).values().get();
        Set<AclBinding> missing = new HashSet<>(all);
        missing.removeAll(present);
        if (!missing.isEmpty()) {
            admin.createAcls(missing).all().get();
        }
        List<AclBindingFilter> outlived = present.stream()
                .filter(rule -> !all.contains(rule))
                .map(AclBinding::toFilter)
                .toList();
        if (!outlived.isEmpty()) {
            admin.deleteAcls(outlived).all().get();
        }
    }

    private static Stream<AclBinding> ofLine(String line) {
        String[] words = line.strip().split("\\s+");
        String user = words[0];
        List<AclOperation> operations =
                switch (words[1]) {
                    case "writes" -> List.of(AclOperation.CREATE, AclOperation.DESCRIBE, AclOperation.WRITE);
                    case "reads" -> List.of(AclOperation.DESCRIBE, AclOperation.READ);
                    case "declares" -> List.of(AclOperation.CREATE, AclOperation.DESCRIBE);
                    default -> throw new IllegalStateException("access.txt: nobody can do \"" + words[1] + "\"");
                };
        Stream<ResourcePattern> topics = Arrays.stream(words).skip(2).map(topic -> pattern(ResourceType.TOPIC, topic));
        Stream<ResourcePattern> group =
                words[1].equals("reads") ? Stream.of(pattern(ResourceType.GROUP, user)) : Stream.empty();
        return Stream.concat(topics, group).flatMap(resource -> operations.stream()
                .map(operation -> new AclBinding(
                        resource, new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW))));
    }

    private static ResourcePattern pattern(ResourceType type, String name) {
        return new ResourcePattern(type, name, PatternType.LITERAL);
    }
}
