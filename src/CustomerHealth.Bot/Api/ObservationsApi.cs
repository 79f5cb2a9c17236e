using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands.Acts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Time;
using CustomerHealth.Sources.Observations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CustomerHealth.Bot.Api;

/// <summary><c>POST /api/v1/observations</c>: a batch, answered row by row; sending it again changes nothing.</summary>
internal static class ObservationsApi
{
    private const int MostBytes = 1_000_000;

    /// <summary>Maps it.</summary>
    public static void MapObservationsApi(this IEndpointRouteBuilder api) => api.MapPost("/observations", PostAsync)
        .Accepts<ImmutableArray<ObservationBody>>("application/json")
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .Takes()
        .WithName("appendObservations")
        .WithSummary("Appends observations: at most 10,000 and 1 MB. The same id, or without an id the same content, counts once.");

    private static async Task<Results<Ok<AppendAnswer>, ProblemHttpResult>> PostAsync(
        HttpRequest request, [FromServices] Workbench bench, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
            return Problem("The Content-Type must be application/json.", StatusCodes.Status415UnsupportedMediaType);
        if (await ReadAsync(request, cancellationToken) is not { } body)
            return Problem($"The body is larger than {MostBytes.ToString("N0", CultureInfo.InvariantCulture)} bytes; send it in parts.", StatusCodes.Status413PayloadTooLarge);

        var now = bench.Settings.Clock.Now;
        var batch = new ObservationArray(bench.Settings.Organization.Zone).Read(body, now);
        if (batch.Error is { } error)
            return Problem(error, batch.IsTooLarge ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest);

        var sent = new SentValues(bench.Scorecards.Current, bench.Settings.Clock.Today(bench.Settings.Organization.Zone).Day);
        ImmutableArray<ReceivedObservation> rows = [.. batch.Rows.Select(row => row.Observation is { } seen && sent.Problem(seen) is { } problem ? new(null, problem) : row)];
        var good = rows.Where(row => row.Observation is not null).Select(row => row.Observation!).ToList();
        var caller = request.HttpContext.User.Identity!.Name!;
        var stored = good.Count == 0
            ? []
            : await bench.Store.ObservationLog.AppendAsync(
                good,
                results => new AuditEntry(now, $"api:{caller}", "api", "observations-received", $"api:{caller}", null, Counts(rows.Length, results)),
                cancellationToken);
        return TypedResults.Ok(new AppendAnswer(Answers(rows, stored)));
    }

    /// <summary>What was sent and what became of it, as JSON.</summary>
    private static string Counts(int sent, ImmutableArray<AppendResult> results)
    {
        var accepted = results.Count(r => r == AppendResult.Accepted);
        var duplicate = results.Count(r => r == AppendResult.Duplicate);
        return $$"""{"rows":{{sent}},"accepted":{{accepted}},"duplicate":{{duplicate}},"refused":{{sent - accepted - duplicate}}}""";
    }

    private static ImmutableArray<AppendAnswerRow> Answers(ImmutableArray<ReceivedObservation> rows, ImmutableArray<AppendResult> stored)
    {
        var next = 0;
        return [.. rows.Select((row, index) => row.Observation is null
            ? new AppendAnswerRow(index, "refused", row.Error)
            : AnswerOf(index, stored[next++], row.Observation))];
    }

    private static AppendAnswerRow AnswerOf(int index, AppendResult result, Observation row) => result switch
    {
        AppendResult.Accepted => new(index, "accepted"),
        AppendResult.Duplicate => new(index, "duplicate"),
        AppendResult.UnknownAccount => new(index, "refused", $"there is no account '{row.Account}'; import it first"),
    };

    private static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MostBytes)
            return null;
        var buffer = new byte[request.ContentLength ?? MostBytes + 1];
        var read = await request.Body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (read > MostBytes)
            return null;
        return buffer.AsMemory(0, read);
    }

    private static ProblemHttpResult Problem(string detail, int status) => TypedResults.Problem(detail, statusCode: status);
}
