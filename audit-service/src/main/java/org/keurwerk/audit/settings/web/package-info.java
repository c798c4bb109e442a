/** Page and API of the settings. */
@NullMarked
package org.keurwerk.audit.settings.web;

import org.jspecify.annotations.NullMarked;
