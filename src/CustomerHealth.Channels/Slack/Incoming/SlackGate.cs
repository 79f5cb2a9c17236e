using CustomerHealth.Channels.Conversation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>The one way in: size, signature, then Slack's own check of the certificate; only then is a body looked into.</summary>
internal sealed class SlackGate(SlackSignature signature, ILogger<SlackGate> logger)
{
    /// <summary>How it is called in the log.</summary>
    public const string Channel = "Slack";

    /// <summary>Answers a request: refuses what is not Slack's with a bare status, and hands the rest on.</summary>
    public async Task PassAsync(HttpContext context, ISlackEndpoint endpoint) =>
        await (await AnswerAsync(context.Request, endpoint, context.RequestAborted)).WriteAsync(context.Response, context.RequestAborted);

    private async Task<SlackResponse> AnswerAsync(HttpRequest request, ISlackEndpoint endpoint, CancellationToken cancellationToken)
    {
        if (await RawBody.ReadAsync(request, endpoint.MostBytes, cancellationToken) is not { } body)
            return Refused(StatusCodes.Status413PayloadTooLarge, "the body is too long");

        var sent = request.Headers[SlackSignature.Header];
        if (!signature.IsValid(body.Span, request.Headers[SlackSignature.TimestampHeader], sent))
            return Refused(StatusCodes.Status401Unauthorized, "the signature or its time is not right");

        if (IsCertificateCheck(body.Span))
            return SlackResponse.Acknowledged;

        var answer = await endpoint.HandleAsync(new SlackCall(body, sent.ToString()));
        return answer.Status == StatusCodes.Status400BadRequest ? Refused(answer.Status, $"the body is not what {endpoint.Path} takes") : answer;
    }

    // A form: in the value of a field the equals sign would be escaped. No document of JSON begins so.
    private static bool IsCertificateCheck(ReadOnlySpan<byte> body) =>
        body.StartsWith("ssl_check=1"u8) || (!body.StartsWith("{"u8) && body.IndexOf("&ssl_check=1"u8) >= 0);

    private SlackResponse Refused(int status, string reason)
    {
        logger.RequestRefused(Channel, reason);
        return SlackResponse.Bare(status);
    }
}
