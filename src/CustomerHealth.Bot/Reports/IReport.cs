namespace CustomerHealth.Bot.Reports;

/// <summary>Gathers what one document shows. A new document is one new file in this folder and its template.</summary>
internal interface IReport
{
    /// <summary>Name of the document and of its template.</summary>
    string Name { get; }

    /// <summary>True when it is about one account of the store; false when it is filled from a file.</summary>
    bool IsAboutAccount { get; }

    /// <summary>True when it is about all accounts of the store, or those of a pod.</summary>
    bool IsAboutPortfolio => false;

    /// <summary>True when its model is written with <see cref="ReportRequest.Words"/>; false when it is in English whatever the template is in.</summary>
    bool IsTranslated => false;

    /// <summary>True when it is about a week of the portfolio: of any day, and of the accounts of one person too.</summary>
    bool IsAboutWeek => false;
    /// <summary>True when it is about one person of the store and a quarter.</summary>
    bool IsAboutPerson => false;

    /// <summary>The content: dictionaries, lists, text and numbers only.</summary>
    /// <exception cref="BadInputException">What was asked for is not there.</exception>
    Task<IReadOnlyDictionary<string, object?>> ModelAsync(ReportRequest request, CancellationToken cancellationToken);
}
