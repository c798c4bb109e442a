package org.keurwerk.commons.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * What {@link NotBlank} means here: something stands there that can be read. Zero-width spaces and other characters that nobody sees are nothing, as they
 * are in {@link OneLine}. {@code META-INF/constraints.xml} puts it in the place of the check that comes with the library.
 */
public final class SomethingToRead implements ConstraintValidator<NotBlank, CharSequence> {

    @Override
    public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
        return text != null && !OneLine.of(text.toString()).isEmpty();
    }
}
