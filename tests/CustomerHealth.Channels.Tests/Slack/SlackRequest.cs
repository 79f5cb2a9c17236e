using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>A request as Slack makes and signs it; change a part to make it hostile.</summary>
internal sealed record SlackRequest
{
    public static DateTimeOffset Now { get; } = new(2026, 11, 16, 8, 0, 0, TimeSpan.Zero);

    public string Body { get; init; } = Slash("acme why");

    public string Timestamp { get; init; } = At(Now);

    public string? SentTimestamp { get; init; } = "same";

    public string SignedBody { get; init; } = "same";

    public string Secret { get; init; } = SlackHost.Secret;

    public Func<string, string?> Alter { get; init; } = signature => signature;

    public static string At(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    public static string Slash(string text, string team = "T000000001") =>
        $"token=x&team_id={team}&team_domain=probe&channel_id=C1&channel_name=general&user_id=U000000001&user_name=csm&command=%2Fhealth"
        + $"&text={Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal)}&response_url=http%3A%2F%2F127.0.0.1%3A9%2F1&trigger_id=1.2.a";

    public HttpRequestMessage ToMessage(Uri url)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, url)
        {
            Content = new StringContent(Body, Encoding.UTF8, "application/x-www-form-urlencoded"),
        };
        if ((SentTimestamp is "same" ? Timestamp : SentTimestamp) is { } sent)
            message.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", sent);

        if (Alter(Signature()) is { } signature)
            message.Headers.TryAddWithoutValidation("X-Slack-Signature", signature);

        return message;
    }

    private string Signature()
    {
        var signed = $"v0:{Timestamp}:{(SignedBody is "same" ? Body : SignedBody)}";
        return $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes(signed)))}";
    }
}
