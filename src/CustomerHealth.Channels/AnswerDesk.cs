using System.Security.Cryptography;
using System.Text;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Replies;
using Microsoft.Extensions.Logging;

namespace CustomerHealth.Channels;

/// <summary>Asks the dispatcher, and answers for it when it fails: a platform shows people nothing of a fault that they could use.</summary>
internal sealed class AnswerDesk(ICommandDispatcher dispatcher, ILogger<AnswerDesk> logger)
{
    /// <summary>What is said for a fault of ours. Nobody knows here how far the command came.</summary>
    public static Reply Sorry { get; } = Reply.Refusal(
        "Something went wrong here. Please try again in a minute; if you were changing something, look first whether it was done. If it stays, tell the bot's operator the time.");

    /// <summary>The answer, always; only being stopped is not answered.</summary>
    public async Task<Reply> AskAsync(CommandRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var reply = await dispatcher.DispatchAsync(request, cancellationToken);
            if (reply.Fault is { } fault)
                logger.AnswerCutShort(fault, request.Platform, Reference(request));
            return reply;
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.CommandFailed(exception, request.Platform, Reference(request));
            return Sorry;
        }
    }

    /// <summary>To find the request by; the key itself may hold what a platform keeps secret.</summary>
    private static string Reference(CommandRequest request) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.IdempotencyKey)).AsSpan(0, 6));
}
