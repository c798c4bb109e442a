package org.keurwerk.commons.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.env.Environment;

/**
 * Settings of a service as it tells them.
 *
 * @param items by name
 */
public record SettingList(List<SetValue> items) {

    public SettingList {
        items = items == null ? List.of() : List.copyOf(items);
    }

    /**
     * As they are set.
     *
     * @param fallbacks the settings, each with what holds where nobody set it
     */
    public static SettingList of(Environment environment, Map<String, String> fallbacks) {
        return new SettingList(new TreeMap<>(fallbacks)
                .entrySet().stream()
                        .map(one -> SetValue.of(environment, one.getKey(), one.getValue()))
                        .toList());
    }

    /** The same for readers whom it does not concern where files lie. */
    public SettingList withoutOrigins() {
        return new SettingList(items.stream().map(SetValue::withoutOrigin).toList());
    }
}
