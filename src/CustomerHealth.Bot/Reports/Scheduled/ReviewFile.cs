using CustomerHealth.Core.Reporting;
using CustomerHealth.Sources.Reviews;

namespace CustomerHealth.Bot.Reports.Scheduled;

/// <summary>Reads the day of a review from its file, anew each time: operations edits it.</summary>
internal static class ReviewFile
{
    /// <exception cref="BadInputException">The file is not there, or wrong; every mistake is named.</exception>
    public static async Task<ReviewDay> ReadAsync(string file, CancellationToken cancellationToken)
    {
        var reading = QbrFile.Read(file, await DataFile.ReadAsync(file, "name the review's file as Data", cancellationToken));
        return reading.Expectations is { } review ? new ReviewDay(review.Date, review.Quarter) : throw new BadInputException(string.Join(Environment.NewLine, reading.Mistakes));
    }
}
