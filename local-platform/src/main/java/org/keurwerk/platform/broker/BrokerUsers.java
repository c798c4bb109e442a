package org.keurwerk.platform.broker;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who has a name and a password at the broker. Passwords are made for one run, travel to the children in their environment only, and are written
 * nowhere.
 */
public final class BrokerUsers {

    /** The broker itself, which may everything. */
    public static final String BROKER = "broker";

    /** The launcher, which only sees whether the broker works. */
    public static final String LAUNCHER = "launcher";

    /** A person who looks at what was parked; there only when somebody gave that person a password. */
    public static final String OPERATOR = "operator";

    private static final String VARIABLE = "KEURWERK_BROKER_USERS";
    private static final int BYTES = 24;
    private static final String PLAIN_MODULE = "org.apache.kafka.common.security.plain.PlainLoginModule";

    private final Map<String, String> passwords;

    private BrokerUsers(Map<String, String> passwords) {
        this.passwords = Map.copyOf(passwords);
    }

    /** The broker, the launcher and these, each with a new password. */
    public static BrokerUsers drawn(Collection<String> others) {
        SecureRandom random = new SecureRandom();
        Map<String, String> passwords = new TreeMap<>();
        passwords.put(BROKER, password(random));
        passwords.put(LAUNCHER, password(random));
        others.forEach(name -> passwords.put(name, password(random)));
        return new BrokerUsers(passwords);
    }

    /** The same with an operator, if there is to be one. */
    public BrokerUsers withOperator(@Nullable String password) {
        if (password == null || password.isBlank()) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(passwords);
        more.put(OPERATOR, password);
        return new BrokerUsers(more);
    }

    /** The users that a process was given in its environment. */
    static BrokerUsers in(Map<String, String> environment) {
        String given = environment.get(VARIABLE);
        if (given == null) {
            throw new IllegalStateException("the broker was not told its users: " + VARIABLE + " is not set");
        }
        return new BrokerUsers(Arrays.stream(given.split(","))
                .map(one -> one.split("=", 2))
                .collect(Collectors.toMap(one -> one[0], one -> decoded(one[1]))));
    }

    /** What a process is given so that {@link #in} finds them. */
    public Map<String, String> asEnvironment() {
        return Map.of(
                VARIABLE,
                passwords.entrySet().stream()
                        .map(user -> user.getKey() + '=' + encoded(user.getValue()))
                        .collect(Collectors.joining(",")));
    }

    /** The password of a user that there is. */
    public String passwordOf(String user) {
        return Objects.requireNonNull(passwords.get(user), () -> "nobody at the broker is called " + user);
    }

    /** With these a client of Kafka says that it is {@code user}. */
    public Map<String, String> clientSettings(String user) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                PLAIN_MODULE + " required username=\"" + user + "\" password=\"" + quotable(passwordOf(user)) + "\";");
    }

    private static String quotable(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** How the broker knows them, and itself, as options of Kafka's module for plain passwords. */
    Map<String, String> asLoginOptions() {
        Map<String, String> options = new TreeMap<>();
        options.put("username", BROKER);
        options.put("password", passwordOf(BROKER));
        passwords.forEach((user, password) -> options.put("user_" + user, password));
        return options;
    }

    /** Names only: what is printed may be read by others. */
    @Override
    public String toString() {
        return new TreeMap<>(passwords).keySet().toString();
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String text) {
        return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
    }
}
