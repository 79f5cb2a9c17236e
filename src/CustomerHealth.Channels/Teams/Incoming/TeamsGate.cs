using System.Text;
using System.Text.Json;
using CustomerHealth.Channels.Conversation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Teams.Incoming;

/// <summary>
/// The one way in. The token first, before a byte of the body is read; then size and form; then whether the body goes with the token, and whether answers may go
/// where it wants them. Only then it counts.
/// </summary>
internal sealed class TeamsGate(TeamsTokenCheck check, ServiceHosts hosts, TeamsTenant tenant, ITeamsReception reception, ILogger<TeamsGate> logger)
{
    /// <summary>How it is called in the log.</summary>
    public const string Channel = "Teams";

    /// <summary>The longest body, in bytes: Teams' own messages have about 100 KB, and what is filled into a card comes on top.</summary>
    public const int LongestBody = 256 * 1024;

    private const string OurChannel = "msteams";

    // Nothing is named twice in what Teams sends: what does would be read in two ways.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>Answers a request: refuses what is not Teams' with a bare status, and hands the rest on.</summary>
    public async Task PassAsync(HttpContext context) =>
        await (await AnswerAsync(context.Request, context.RequestAborted)).WriteAsync(context.Response, context.RequestAborted);

    private async Task<TeamsResponse> AnswerAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await check.CheckAsync(request.Headers.Authorization, cancellationToken) is not { } sender)
            return Refused(StatusCodes.Status401Unauthorized, "the token is not right");
        if (await RawBody.ReadAsync(request, LongestBody, cancellationToken) is not { } body)
            return Refused(StatusCodes.Status413PayloadTooLarge, "the body is too long");
        if (Read(body) is not { } activity)
            return Refused(StatusCodes.Status400BadRequest, "the body is no activity in JSON");
        if (!sender.Sent(activity.Text("channelId"), activity.Text("serviceUrl")))
            return Refused(StatusCodes.Status401Unauthorized, "the token is for another channel or service");
        if (!hosts.TryAllow(sender.ServiceUrl, out var service))
        {
            logger.ServiceRefused(Uri.TryCreate(sender.ServiceUrl, UriKind.Absolute, out var refused) ? refused.Authority : "no address");
            return TeamsResponse.Bare(StatusCodes.Status401Unauthorized);
        }

        // What another channel or tenant tells, or what does not say where it happened, is none of ours; telling it again would not help.
        return activity.Text("channelId") == OurChannel && TeamsActivity.Of(activity) is { } told && tenant.Is(told.Conversation.Tenant)
            ? await reception.ReceiveAsync(told, service.AbsoluteUri)
            : TeamsResponse.Acknowledged;
    }

    private static JsonElement? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Strict);
            return document.RootElement.ValueKind == JsonValueKind.Object && IsText(body.Span) ? document.RootElement.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether every text in it is one: half a surrogate pair, or bytes that are no UTF-8, are found only when they are read.</summary>
    private static bool IsText(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && (reader.ValueIsEscaped || !Ascii.IsValid(reader.ValueSpan)))
                    reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private TeamsResponse Refused(int status, string reason)
    {
        logger.RequestRefused(Channel, reason);
        return TeamsResponse.Bare(status);
    }
}
