/** Page and API of objections. */
@NullMarked
package org.keurwerk.audit.objection.web;

import org.jspecify.annotations.NullMarked;
