@NullMarked
package org.keurwerk.commons.settings;

import org.jspecify.annotations.NullMarked;
