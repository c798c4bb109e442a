package org.keurwerk.audit.worklist;

/** Where the template of a form stands: {@code <feature>/<kind>}, the feature being the package of the form. */
public final class FormTemplates {

    private FormTemplates() {}

    /** The name of the template. */
    public static String of(TaskForm<?, ?> form) {
        String feature = form.getClass().getPackageName();
        return feature.substring(feature.lastIndexOf('.') + 1) + "/"
                + form.kind().key();
    }
}
