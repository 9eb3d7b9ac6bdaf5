<#--
  The frame of every sign-in page. It stands in for the parent's template.ftl so that these pages have our header with the
  language link, one heading and one landmark each; what is inside the frame is the parent's (keycloak.v2).
-->
<#macro username>
  <div class="account-in-question">
    <span id="kc-attempted-username">${auth.attemptedUsername}</span>
    <a id="reset-login" href="${url.loginRestartFlowUrl}">${msg("restartLoginTooltip")}</a>
  </div>
</#macro>

<#macro registrationLayout bodyClass="" displayInfo=false displayMessage=true displayRequiredFields=false>
<#assign heading><#nested "header"></#assign>
<!DOCTYPE html>
<html class="${properties.kcHtmlClass!}" lang="${lang}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex, nofollow">
  <meta name="color-scheme" content="light">
  <title>${heading?markup_string?replace("<!--.*?-->", "", "rs")?trim?no_esc} – ${realm.displayName}</title>
  <link rel="icon" href="${url.resourcesPath}/img/mark.svg" type="image/svg+xml">
  <#list properties.stylesCommon?split(" ") as style>
  <link rel="stylesheet" href="${url.resourcesCommonPath}/${style}">
  </#list>
  <#list properties.styles?split(" ") as style>
  <link rel="stylesheet" href="${url.resourcesPath}/${style}">
  </#list>
  <#list scripts![] as script>
  <script src="${script}"></script>
  </#list>
  <script type="module" src="${url.resourcesPath}/js/passwordVisibility.js"></script>
  <script type="module">
    <#outputformat "JavaScript">
    import { startSessionPolling } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    startSessionPolling(${url.ssoLoginInOtherTabsUrl?c});
    </#outputformat>
  </script>
  <#if authenticationSession??>
  <script type="module">
    <#outputformat "JavaScript">
    import { checkAuthSession } from ${(url.resourcesPath + "/js/authChecker.js")?c};
    checkAuthSession(${authenticationSession.authSessionIdHash?c});
    </#outputformat>
  </script>
  </#if>
</head>
<body class="${properties.kcBodyClass!}" data-page-id="login-${pageId}">
  <a class="skip" href="#main">${msg("skipToContent")}</a>
  <header class="top">
    <div class="wrap bar">
      <#if (client.baseUrl)?has_content>
      <a class="mark" href="${client.baseUrl}"><img src="${url.resourcesPath}/img/mark.svg" alt="" width="44" height="44"><span>${realm.displayName}</span></a>
      <#else>
      <span class="mark"><img src="${url.resourcesPath}/img/mark.svg" alt="" width="44" height="44"><span>${realm.displayName}</span></span>
      </#if>
      <#if realm.internationalizationEnabled && locale.supported?size gt 1>
      <nav aria-label="${msg("languages")}">
        <#list locale.supported?filter(l -> l.languageTag != locale.currentLanguageTag) as other>
        <a href="${other.url}" lang="${other.languageTag}" hreflang="${other.languageTag}">${other.label}</a>
        </#list>
      </nav>
      </#if>
    </div>
  </header>
  <main id="main" class="wrap" tabindex="-1">
    <div class="sheet">
      <h1 id="kc-page-title">${heading}</h1>
      <#if displayMessage && message?has_content && (message.type != "warning" || !isAppInitiatedAction??)>
      <div class="alert ${message.type}" role="${(message.type == "error")?then("alert", "status")}">
        <p class="kc-feedback-text">${message.summary}</p>
      </div>
      </#if>
      <#if auth?has_content && auth.showUsername() && !auth.showResetCredentials()>
      <#nested "show-username">
      <@username />
      </#if>
      <#if displayRequiredFields>
      <p class="soft">${msg("allFieldsRequired")}</p>
      </#if>
      <#nested "form">
      <#if auth?has_content && auth.showTryAnotherWayLink()>
      <form id="kc-select-try-another-way-form" action="${url.loginAction}" method="post">
        <button class="${properties.kcButtonSecondaryClass}" name="tryAnotherWay" value="on">${msg("doTryAnotherWay")}</button>
      </form>
      </#if>
      <#nested "socialProviders">
      <#if displayInfo>
      <div id="kc-info"><#nested "info"></div>
      </#if>
    </div>
  </main>
  <footer class="bottom">
    <div class="wrap"><p>${msg("tagline")}</p></div>
  </footer>
</body>
</html>
</#macro>
