using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;

namespace Platform.Sdk;

/// <summary>Refuses bulk updates and deletes of tracked records: they pass the change tracker by, so no history would be written.</summary>
internal sealed class BulkChangeGuard : IQueryExpressionInterceptor
{
    public static BulkChangeGuard Instance { get; } = new();

    private BulkChangeGuard() { }

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        if (queryExpression is not MethodCallExpression { Method.Name: "ExecuteUpdate" or "ExecuteDelete" } call) return queryExpression;
        var source = call.Method.GetGenericArguments()[0];
        var tracked = HistoryCollector.IsTracked(source) ? source
            : eventData.Context?.Model.FindEntityType(source) is not null ? null
            : Roots.In(call).FirstOrDefault(HistoryCollector.IsTracked);
        return tracked is null ? queryExpression : throw new InvalidOperationException(
            $"{call.Method.Name} of {tracked.Name} would leave no history, so it is refused. Maybe load the records, change them and call SaveChangesAsync.");
    }

    private sealed class Roots : ExpressionVisitor
    {
        private readonly List<Type> found = [];

        public static List<Type> In(Expression expression)
        {
            var visitor = new Roots();
            visitor.Visit(expression);
            return visitor.found;
        }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is EntityQueryRootExpression root) found.Add(root.EntityType.ClrType);
            return node is QueryRootExpression ? node : base.VisitExtension(node);
        }
    }
}
