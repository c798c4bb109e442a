package org.keurwerk.commons.settings;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;

/**
 * The value that a setting has here, and where it was set.
 *
 * @param key of the setting
 * @param value as it is written; a list with commas
 * @param origin where exactly it was set; empty for a default
 */
public record SetValue(String key, String value, Source source, String origin) {

    /** How the sources of what ships are called. */
    private static final String SHIPPED = "class path resource";

    /** Where a value was set. */
    public enum Source {
        /** It ships with the service. */
        DEFAULT,
        /** In a variable of the environment. */
        ENVIRONMENT,
        /** When the service was started. */
        COMMAND_LINE,
        /** In a file of settings, or otherwise. */
        FILE
    }

    /** What a setting says; where nobody set it, what holds then. */
    public static SetValue of(Environment environment, String key, String otherwise) {
        ConfigurationPropertyName name = ConfigurationPropertyName.adapt(key, '.');
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty found = source.getConfigurationProperty(name);
            if (found != null) {
                Source where = where(source);
                String origin = where == Source.DEFAULT ? "" : Objects.toString(found.getOrigin(), "");
                return new SetValue(key, String.valueOf(found.getValue()), where, origin);
            }
        }
        BindResult<List<String>> parts = Binder.get(environment).bind(name, Bindable.listOf(String.class));
        return parts.isBound()
                ? new SetValue(key, String.join(",", parts.get()), Source.FILE, "")
                : new SetValue(key, otherwise, Source.DEFAULT, "");
    }

    /** The same for readers whom it does not concern where files lie. */
    public SetValue withoutOrigin() {
        return new SetValue(key, value, source, "");
    }

    /** Whether a source of settings ships with the service. */
    public static boolean ships(PropertySource<?> source) {
        return source.getName().contains(SHIPPED);
    }

    private static Source where(ConfigurationPropertySource source) {
        if (!(source.getUnderlyingSource() instanceof PropertySource<?> named)) {
            return Source.FILE;
        }
        if (ships(named)) {
            return Source.DEFAULT;
        }
        return switch (named.getName()) {
            case "systemEnvironment" -> Source.ENVIRONMENT;
            case "commandLineArgs", "systemProperties" -> Source.COMMAND_LINE;
            default -> Source.FILE;
        };
    }
}
