package org.keurwerk.commons.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collection;
import java.util.Map;
import org.keurwerk.commons.door.Limits;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Says of every text and every date what the door lets pass, where the field itself says nothing. */
public class DescribedLimits implements OpenApiCustomizer {

    @Override
    @SuppressWarnings("rawtypes")
    public void customise(OpenAPI api) {
        Collection<Schema> schemas = api.getComponents().getSchemas().values();
        schemas.forEach(DescribedLimits::fields);
    }

    @SuppressWarnings("rawtypes")
    private static void fields(Schema<?> schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            properties.values().forEach(DescribedLimits::field);
        }
    }

    private static void field(Schema<?> field) {
        if (field.getItems() != null) {
            field(field.getItems());
        }
        boolean isText = "string".equals(field.getType())
                || (field.getTypes() != null && field.getTypes().contains("string"));
        if (!isText || field.getEnum() != null) {
            return;
        }
        if ("date".equals(field.getFormat())) {
            String said = field.getDescription();
            String days = "From " + Limits.FIRST_DAY + " to " + Limits.LAST_DAY + ".";
            field.setDescription(said == null ? days : said + " " + days);
        } else if (field.getFormat() == null && field.getMaxLength() == null) {
            field.setMaxLength(Limits.TEXT);
        }
    }
}
