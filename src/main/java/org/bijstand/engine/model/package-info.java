/**
 * The rules that a process model or a decision table keeps before it may be deployed. They stand in the product and not
 * in its tests, because an analyst's own model meets them too.
 */
package org.bijstand.engine.model;
