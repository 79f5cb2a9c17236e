using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Replies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CustomerHealth.Channels.Slack;

/// <summary>Answers slash commands. Order matters: size, signature, then parsing, then the workspace, then the command.</summary>
internal sealed class SlackCommandHandler(
    SlackSignature signature,
    SlackRenderer renderer,
    ICommandDispatcher dispatcher,
    IOptions<SlackOptions> options,
    ILogger<SlackCommandHandler> logger)
{
    private const string Channel = "Slack";

    private static readonly Reply OtherWorkspace =
        Reply.Refusal("This workspace is not connected to the health bot. Ask the bot's operator to add it to Slack:TeamIds.");

    private static readonly Reply OurFault =
        Reply.Refusal("Something went wrong here; nothing was changed. Please try again in a minute; if it stays, tell the bot's operator the time.");

    /// <summary>Answers one request, in the HTTP response itself.</summary>
    public async Task<IResult> HandleAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await SlackBody.ReadAsync(request, cancellationToken) is not { } body)
            return Refused(StatusCodes.Status413PayloadTooLarge, "the body is too long");

        var sent = request.Headers[SlackSignature.Header];
        if (!signature.IsValid(body.Span, request.Headers[SlackSignature.TimestampHeader], sent))
            return Refused(StatusCodes.Status401Unauthorized, "the signature or its time is not right");

        var fields = SlashCommand.Fields(body.Span);
        if (SlashCommand.IsCertificateCheck(fields))
            return TypedResults.StatusCode(StatusCodes.Status200OK);

        if (SlashCommand.Of(fields) is not { } command)
            return Refused(StatusCodes.Status400BadRequest, "the body is not a slash command");

        var reply = await AnswerAsync(command, sent.ToString(), cancellationToken);
        return TypedResults.Json(renderer.Render(Typed(reply)), SlackJson.Options);
    }

    /// <summary>What a button would ask for is typed instead, for as long as no endpoint answers buttons.</summary>
    private static Reply Typed(Reply reply) => reply.Actions.IsEmpty ? reply : reply with
    {
        Actions = [],
        Sections =
        [
            .. reply.Sections,
            new TextSection("Type", null, [.. reply.Actions.Select(a => Line.Of(new TextSpan($"/health {a.Command}", SpanStyle.Command), new TextSpan($"  {a.Label}")))]),
        ],
    };

    private async Task<Reply> AnswerAsync(SlashCommand command, string signed, CancellationToken cancellationToken)
    {
        if (!options.Value.TeamIds.Contains(command.TeamId, StringComparer.Ordinal))
        {
            logger.WorkspaceRefused(Channel, command.TeamId);
            return OtherWorkspace;
        }

        var request = command.ToRequest(fallbackKey: signed);
        try
        {
            return await dispatcher.DispatchAsync(request, cancellationToken);
        }
        // Slack shows people nothing but "operation_timeout" for a 500, so this border answers itself. A caller who has
        // gone is not a fault.
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.CommandFailed(exception, Channel, request.IdempotencyKey);
            return OurFault;
        }
    }

    private StatusCodeHttpResult Refused(int status, string reason)
    {
        logger.RequestRefused(Channel, reason);
        return TypedResults.StatusCode(status);
    }
}
