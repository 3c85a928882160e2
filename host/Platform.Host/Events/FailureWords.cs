using Microsoft.EntityFrameworkCore;
using Npgsql;
using Platform.Sdk;

namespace Platform.Host.Events;

/// <summary>
/// What may be stored and shown of an exception. Messages can quote what was being worked on, so only the author's own sentence, the kind
/// and the database's code are kept; the whole of it is in the log, under the reference.
/// </summary>
internal static class FailureWords
{
    private const string Alphabet = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Longest = 500;

    public static string Of(Exception exception) => exception switch
    {
        StatedFailure stated => stated.Message.Length <= Longest ? stated.Message : stated.Message[..Longest],
        PostgresException database => $"PostgreSQL {database.SqlState}{(database.ConstraintName is { } constraint ? $", {constraint}" : "")}",
        DbUpdateConcurrencyException => nameof(DbUpdateConcurrencyException),
        { InnerException: { } inner } and (DbUpdateException or AggregateException or System.Reflection.TargetInvocationException) => Of(inner),
        _ => exception.GetType().Name,
    };

    /// <summary>Ten letters and digits without meaning, for the phone and the log.</summary>
    public static string NewReference() => string.Create(10, 0, (text, _) =>
    {
        foreach (ref var c in text) c = Alphabet[Random.Shared.Next(Alphabet.Length)];
    });
}
