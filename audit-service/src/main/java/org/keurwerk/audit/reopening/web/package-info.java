/** The pages and the API of going back. */
@NullMarked
package org.keurwerk.audit.reopening.web;

import org.jspecify.annotations.NullMarked;
