package org.keurwerk.platform.status;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the pages in one language. */
record Texts(Locale language) {

    /** The text of this name, with its places filled in. */
    String get(String key, Object... values) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "org.keurwerk.platform.status.texts",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return values.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), language).format(values);
    }
}
