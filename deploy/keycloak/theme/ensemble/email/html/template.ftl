<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head>
<body style="margin:0;background:#faf8f4;color:#1d2733;font:17px/1.6 'Noto Sans','Segoe UI',Roboto,Helvetica,Arial,sans-serif">
  <div style="max-width:560px;margin:0 auto;padding:24px 16px">
    <p style="margin:0 0 16px;padding-bottom:12px;border-bottom:4px solid #b83f0b;font:700 24px/1.2 Lato,'Segoe UI',Arial,sans-serif;color:#26374a">${realmName!"Ensemble"}</p>
    <#nested>
  </div>
</body>
</html>
</#macro>
