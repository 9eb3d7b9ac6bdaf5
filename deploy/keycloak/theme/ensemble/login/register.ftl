<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#-- The password is chosen after the e-mail address is confirmed (Keycloak's recommended way), so this form stays short. -->
<@layout.registrationLayout displayMessage=messagesPerField.exists("global") displayRequiredFields=true; section>
<#if section = "header">
${msg("registerTitle")}
<#elseif section = "form">
<p>${msg("registerNext")}</p>
<form id="kc-register-form" class="${properties.kcFormClass!}" action="${url.registrationAction}" method="post" novalidate>
  <#-- tells browsers what each field is for, so that they can fill it in -->
  <#assign purposes={"firstName": "given-name", "lastName": "family-name", "email": "email"}>
  <#list profile.attributes as attribute>
  <#if attribute.name == "locale">
  <input type="hidden" name="locale" value="${locale.currentLanguageTag}">
  <#else>
  <@field.input name=attribute.name label=advancedMsg(attribute.displayName!"") value=(attribute.value)!""
    error=kcSanitize(messagesPerField.get(attribute.name))?no_esc autocomplete=purposes[attribute.name]!"off" autofocus=attribute?is_first />
  </#if>
  </#list>
  <div class="${properties.kcFormActionGroupClass}">
    <button class="${properties.kcButtonPrimaryClass} ${properties.kcButtonBlockClass}" type="submit">${msg("doRegister")}</button>
  </div>
</form>
<div id="kc-info">${msg("haveAccount")} <a href="${url.loginUrl}">${msg("doLogIn")}</a></div>
</#if>
</@layout.registrationLayout>
